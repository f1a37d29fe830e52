"""Every element's squared error came back; the loss is one number.
Which step of the formula makes one number of them?

要素ごとの 2 乗誤差が返っています。損失は 1 つの数です。
それらを 1 つの数にするのは、式のどの部分ですか。
"""


def mse(pred, target):
    if pred.shape != target.shape:
        raise ValueError(f"{tuple(pred.shape)} and {tuple(target.shape)} differ")
    error = pred - target
    return error**2
