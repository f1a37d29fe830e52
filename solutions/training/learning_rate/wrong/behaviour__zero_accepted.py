"""With lr ≤ 0 nothing is learned; raise `ValueError`.
Where does a step from w = 1 land if lr is 0, and where if it is negative?

lr が 0 以下では何も学習されません。`ValueError` を出しましょう。
lr が 0 のとき、w = 1 からのステップはどこに着きますか。負のときはどうですか。
"""


def behaviour(lr, a):
    if lr * a <= 1:
        return "steady"
    if lr * a < 2:
        return "zigzag"
    if lr * a == 2:
        return "bounces"
    return "diverges"
