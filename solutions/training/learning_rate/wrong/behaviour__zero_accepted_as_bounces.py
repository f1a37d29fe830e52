"""With lr ≤ 0 nothing is learned; raise `ValueError`.
Where does a step from w = 1 land if lr is 0, and where if it is negative?

lr が 0 以下では何も学習されません。`ValueError` を出しましょう。
lr が 0 のとき、w = 1 からのステップはどこに着きますか。負のときはどうですか。
"""


def behaviour(lr, a):
    factor = 1 - lr * a
    if abs(factor) > 1:
        return "diverges"
    if abs(factor) == 1:
        return "bounces"
    if factor < 0:
        return "zigzag"
    return "steady"
