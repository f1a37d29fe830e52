"""The pixels are right and the image is detached, but one on another device is still there.
Which of your functions brings it to the CPU?

画素は正しく、`detach()` もできていますが、別の device の画像がまだそこにあります。
CPU に移すのは、どの関数ですか。
"""


def image_for_plot(image):
    return image.detach().permute(1, 2, 0).numpy()
