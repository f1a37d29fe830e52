"""Looks like the root of it (RMSE).
Which step of the formula takes a root?

その平方根 (RMSE) のようです。
式の中に、平方根をとるところはありますか。
"""


def mse(pred, target):
    a, b = tuple(pred.shape), tuple(target.shape)
    if a != b:
        raise ValueError(f"pred is {a}, target is {b}")
    diff = pred - target
    mean = (diff * diff).mean()
    return mean.sqrt()
