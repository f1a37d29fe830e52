"""Looks like both bounds are half as large as they should be: the ½ of the loss cancels the 2 of the square.
Where does a step from w = 1 land if lr · a is 0.75, and on which side of 0 is that?

境目がどちらも半分になっているようです。損失の ½ は、2 乗から出る 2 と打ち消し合います。
lr · a が 0.75 のとき、w = 1 からのステップはどこに着きますか。0 のどちら側ですか。
"""


def behaviour(lr, a):
    if lr <= 0:
        raise ValueError("lr must be positive")
    if lr * a <= 0.5:
        return "steady"
    if lr * a < 1:
        return "zigzag"
    if lr * a == 1:
        return "bounces"
    return "diverges"
