"""A learning rate of 0 was accepted; there, too, nothing is learned.
Does `<` hold for two equal numbers?

学習率 0 が受け付けられています。0 でも、何も学習されません。
`<` は、等しい 2 つの数でも成り立ちますか。
"""


def behaviour(lr, a):
    if lr < 0:
        raise ValueError("lr must not be negative")
    if lr * a <= 1:
        return "steady"
    if lr * a < 2:
        return "zigzag"
    if lr * a == 2:
        return "bounces"
    return "diverges"
