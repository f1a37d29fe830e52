"""At exactly 2, w does not get farther away.
Where does a step from w = 1 land if lr · a is 2, and how far is that from 0?

ちょうど 2 では、w は遠くなりません。
lr · a が 2 のとき、w = 1 からのステップはどこに着きますか。0 からどれだけ離れていますか。
"""


def behaviour(lr, a):
    if lr <= 0:
        raise ValueError("lr must be positive")
    if lr * a <= 1:
        return "steady"
    if lr * a < 2:
        return "zigzag"
    return "diverges"
