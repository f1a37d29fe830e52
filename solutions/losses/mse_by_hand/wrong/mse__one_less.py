"""Looks like a division by n - 1; this definition divides by n.
How many squares were added up, and by which number was the sum divided?

n − 1 で割っているようです。この定義では n で割ります。
足した 2 乗はいくつで、合計をいくつで割りましたか。
"""


def mse(pred, target):
    if pred.shape != target.shape:
        raise ValueError(f"{tuple(pred.shape)} and {tuple(target.shape)} differ")
    n = pred.numel()
    return ((pred - target) ** 2).sum() / (n - 1)
