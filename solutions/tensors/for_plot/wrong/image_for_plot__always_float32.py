"""Every image became `float32`; only `bfloat16` should.
Which dtypes should stay?

どの画像も `float32` になりました。変えるのは `bfloat16` だけです。
そのままにする dtype はどれですか。
"""


def image_for_plot(image):
    array = image.detach().cpu().float().numpy()
    return np.moveaxis(array, 0, -1)
