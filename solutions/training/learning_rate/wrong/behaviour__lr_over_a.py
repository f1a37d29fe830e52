"""Looks like lr is divided by a; the step multiplies the two.
In a steeper valley, with a larger a, is the same lr safer or riskier?

lr を a で割っているようです。ステップでは 2 つをかけます。
a が大きい急な谷では、同じ lr のままだと安全ですか、危険ですか。
"""


def behaviour(lr, a):
    if lr <= 0:
        raise ValueError("lr must be positive")
    ratio = lr / a
    if ratio <= 1:
        return "steady"
    if ratio < 2:
        return "zigzag"
    if ratio == 2:
        return "bounces"
    return "diverges"
