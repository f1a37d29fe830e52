"""Looks like times 2 instead of squared.
What is 3 times 2, and what is 3 squared?

2 乗ではなく、2 倍しているようです。
3 の 2 倍と 3 の 2 乗は、それぞれいくつですか。
"""


def mse(pred, target):
    if pred.shape != target.shape:
        raise ValueError(f"{tuple(pred.shape)} and {tuple(target.shape)} differ")
    return ((pred - target) * 2).mean()
