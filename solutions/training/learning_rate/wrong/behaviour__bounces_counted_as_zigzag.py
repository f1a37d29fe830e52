"""At exactly 2 the distance never shrinks.
Where does a step from w = 1 land if lr · a is 2, and is it closer to 0?

ちょうど 2 では距離が縮みません。
lr · a が 2 のとき、w = 1 からのステップはどこに着きますか。0 に近づいていますか。
"""


def behaviour(lr, a):
    if lr <= 0:
        raise ValueError("lr must be positive")
    if lr * a <= 1:
        return "steady"
    if lr * a <= 2:
        return "zigzag"
    return "diverges"
