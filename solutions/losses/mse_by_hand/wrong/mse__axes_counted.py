"""Looks like only the numbers of axes were compared: both are 2 for (1, 3) and (2, 3).
What else has to be equal for two shapes to be equal?

軸の数だけを比べているようです。(1, 3) と (2, 3) はどちらも 2 本です。
2 つの shape が等しいには、ほかに何が等しくなければなりませんか。
"""


def mse(pred, target):
    if pred.ndim != target.ndim:
        raise ValueError(f"{tuple(pred.shape)} and {tuple(target.shape)}")
    return ((pred - target) ** 2).mean()
