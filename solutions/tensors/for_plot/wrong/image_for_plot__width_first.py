"""Looks like (width, height, channels): all axes were reversed, and the picture lies on its side.
Which axis should come first?

(幅、高さ、チャンネル) になっているようです。軸がすべて逆順になり、画像が横倒しです。
先頭に来る軸はどれですか。
"""


def image_for_plot(image):
    return for_plot(image.permute(2, 1, 0))
