"""Looks like (height, channels, width): one step is done, and the channels have one more to go.
What is the last axis of the result?

(高さ、チャンネル、幅) になっているようです。1 歩進みましたが、チャンネルにはあと 1 歩あります。
結果の最後の軸は何ですか。
"""


def image_for_plot(image):
    return for_plot(image.permute(1, 0, 2))
