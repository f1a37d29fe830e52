"""Looks like only the first sides were compared: both are 6 for (6, 1) and (6,).
Which part of a shape does `len(pred)` or `pred.shape[0]` tell?

最初の軸の長さだけを比べているようです。(6, 1) と (6,) はどちらも 6 です。
`len(pred)` や `pred.shape[0]` は、shape のどの部分ですか。
"""


def mse(pred, target):
    if len(pred) != len(target):
        raise ValueError(f"{tuple(pred.shape)} and {tuple(target.shape)}")
    return ((pred - target) ** 2).mean()
