"""Looks like w bounces at 1, and closes in at 2; both bounds are other ones.
Where does a step from w = 1 land if lr · a is 1, and where if it is 2?

1 のときに同じ距離で左右に動き、2 のときに近づくとしているようです。どちらも違います。
lr · a が 1 のとき、w = 1 からのステップはどこに着きますか。2 のときはどこですか。
"""


def behaviour(lr, a):
    if lr <= 0:
        raise ValueError("lr")
    r = lr * a
    if r < 1:
        return "steady"
    if r == 1:
        return "bounces"
    if r > 2:
        return "diverges"
    return "zigzag"
