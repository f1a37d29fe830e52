"""The pixels are right and on the CPU, but autograd still tracks the image.
Which of your functions takes it out of the graph?

画素は正しく、CPU にありますが、画像はまだ autograd が追跡中です。
計算グラフから切り離すのは、どの関数ですか。
"""


def image_for_plot(image):
    return image.permute(1, 2, 0).cpu().numpy()
