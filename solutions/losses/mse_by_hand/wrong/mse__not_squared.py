"""Looks like the mean of the plain differences: nothing was squared.
What do the errors -1 and +1 give when they are added unsquared?

差をそのまま平均しているようです。2 乗していません。
誤差 −1 と +1 を 2 乗せずに足すと、いくつになりますか。
"""


def mse(pred, target):
    if pred.shape != target.shape:
        raise ValueError(f"{tuple(pred.shape)} and {tuple(target.shape)} differ")
    return (pred - target).mean()
