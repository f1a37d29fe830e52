"""Looks like (width, channels, height): the axes moved the other way round, as from an array back to torch.
For each axis of the result, which axis of `image` was it?

(幅、チャンネル、高さ) になっているようです。配列から torch に戻すときのように、軸が反対向きに移りました。
結果の軸は、それぞれ `image` のどの軸でしたか。
"""


def image_for_plot(image):
    return for_plot(image.permute(2, 0, 1))
