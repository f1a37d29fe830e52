"""Every image became `float32`; only `bfloat16` should.
Which dtypes should stay?

どの画像も `float32` になりました。変えるのは `bfloat16` だけです。
そのままにする dtype はどれですか。
"""


def image_for_plot(image):
    return for_plot(image.permute(1, 2, 0).float())
