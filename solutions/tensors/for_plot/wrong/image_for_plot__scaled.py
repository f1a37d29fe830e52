"""The numbers were divided by 255; the prompt leaves them as they are.
Which part of your code changes numbers, and not only their places?

数が 255 で割られています。問題文では、数の大きさは変えません。
場所だけでなく、数も変えているのはどこですか。
"""


def image_for_plot(image):
    return for_plot(image.permute(1, 2, 0) / 255)
