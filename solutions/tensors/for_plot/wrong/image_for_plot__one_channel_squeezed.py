"""An image with one channel has lost this axis; the prompt keeps it.
Which step takes away an axis of length 1?

チャンネルが 1 つの画像から、その軸がなくなりました。問題文では、この軸を残します。
長さ 1 の軸をなくすのは、どの手順ですか。
"""


def image_for_plot(image):
    return for_plot(image.permute(1, 2, 0).squeeze())
