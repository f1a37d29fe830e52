"""The pixels are right, but NumPy has no `bfloat16`.
Which of your functions takes care of it already?

画素は正しいですが、NumPy に `bfloat16` はありません。
それをもう扱っているのは、どの関数ですか。
"""


def image_for_plot(image):
    return image.detach().cpu().permute(1, 2, 0).numpy()
