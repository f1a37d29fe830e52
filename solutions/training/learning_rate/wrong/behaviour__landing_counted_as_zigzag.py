"""At exactly 1, a single step lands on 0, and w never changes sides.
On which side of 0 is w after the second step?

ちょうど 1 では、1 ステップで 0 に着き、w は反対側へ行きません。
2 ステップ目の後、w は 0 のどちら側にありますか。
"""


def behaviour(lr, a):
    if lr <= 0:
        raise ValueError("lr must be positive")
    if lr * a < 1:
        return "steady"
    if lr * a < 2:
        return "zigzag"
    if lr * a == 2:
        return "bounces"
    return "diverges"
