"""The axes are right, but a tensor came back; the prompt asks for an array.
Which of your functions makes one?

軸は正しいですが、テンソルが返っています。問題文が求めているのは配列です。
配列を作るのは、どの関数ですか。
"""


def image_for_plot(image):
    return image.detach().cpu().permute(1, 2, 0)
