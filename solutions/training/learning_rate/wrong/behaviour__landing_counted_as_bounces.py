"""Looks like the bound 1 is taken for the bound at which w bounces.
Where does a step from w = 1 land if lr · a is 1?

境目の 1 を、同じ距離のまま左右に動く境目と取り違えているようです。
lr · a が 1 のとき、w = 1 からのステップはどこに着きますか。
"""


def behaviour(lr, a):
    if lr <= 0:
        raise ValueError("lr must be positive")
    if lr * a < 1:
        return "steady"
    if lr * a == 1:
        return "bounces"
    if lr * a < 2:
        return "zigzag"
    return "diverges"
