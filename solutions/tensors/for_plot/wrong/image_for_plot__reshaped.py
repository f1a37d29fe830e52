"""The shape is right, but the pixels are mixed: the numbers were cut anew in their old order.
What moves an axis, with all that stands along it?

shape は正しいですが、画素が混ざっています。数が元の順のまま、切り直されました。
軸を、その上に並ぶ数ごと移すには、何を使いますか。
"""


def image_for_plot(image):
    channels, height, width = image.shape
    return for_plot(image.reshape(height, width, channels))
