"""The array still has the channels first; a moved axis is in what `permute` returns, not in `image`.
Where should the channels be, and is the moved tensor used?

配列の先頭が、まだチャンネルです。軸の移ったテンソルは `permute` の戻り値で、`image` は変わりません。
チャンネルはどこに来ますか。軸を移したテンソルは使われていますか。
"""


def image_for_plot(image):
    image.permute(1, 2, 0)
    return for_plot(image)
