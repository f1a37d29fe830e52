"""Past 1, w swings from side to side but still closes in; the limit is 2.
Where does a step from w = 1 land if lr · a is 1.5, and how far is that from 0?

1 を超えると左右に振れますが、それでも近づきます。限界は 2 です。
lr · a が 1.5 のとき、w = 1 からのステップはどこに着きますか。0 からどれだけ離れていますか。
"""


def behaviour(lr, a):
    if lr <= 0:
        raise ValueError("lr must be positive")
    if lr * a < 1:
        return "steady"
    if lr * a == 1:
        return "bounces"
    return "diverges"
