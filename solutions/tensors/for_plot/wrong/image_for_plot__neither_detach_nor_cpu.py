"""The pixels are right, but a tracked image refuses `numpy()`, and so does one on another device.
Which of your functions has these steps already?

画素は正しいですが、追跡中の画像にも、別の device の画像にも、`numpy()` を使えません。
その手順がもう入っているのは、どの関数ですか。
"""


def image_for_plot(image):
    return image.permute(1, 2, 0).numpy()
