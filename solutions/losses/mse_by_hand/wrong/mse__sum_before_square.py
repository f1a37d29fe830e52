"""Looks like the sum was squared: errors cancel out before.
What do the errors -1 and +1 give when they are added first?

合計を 2 乗しているようです。その前に誤差が打ち消し合います。
誤差 −1 と +1 を先に足すと、何になりますか。
"""


def mse(pred, target):
    if pred.shape != target.shape:
        raise ValueError(f"{tuple(pred.shape)} and {tuple(target.shape)} differ")
    n = pred.numel()
    return (pred - target).sum() ** 2 / n
