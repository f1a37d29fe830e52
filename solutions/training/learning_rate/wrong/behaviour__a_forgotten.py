"""Looks like only lr decides; the curvature a counts as much.
In `w - lr * a * w`, what is the number that w is multiplied by?

lr だけで決めているようです。曲率 (curvature) a も同じだけ効きます。
`w - lr * a * w` で、w には何がかかっていますか。
"""


def behaviour(lr, a):
    if lr <= 0:
        raise ValueError("lr must be positive")
    if lr <= 1:
        return "steady"
    if lr < 2:
        return "zigzag"
    if lr == 2:
        return "bounces"
    return "diverges"
