"""Looks like numbers near a bound are taken for the bound.
Does `==` or `math.isclose` ask for exactly the same number?

境目に近い数を、境目と同じとみなしているようです。
ちょうど同じ数かどうかを調べるのは、`==` ですか、`math.isclose` ですか。
"""

import math


def behaviour(lr, a):
    if lr <= 0:
        raise ValueError("lr must be positive")
    if math.isclose(lr * a, 2, abs_tol=1e-4):
        return "bounces"
    if lr * a <= 1 or math.isclose(lr * a, 1, abs_tol=1e-4):
        return "steady"
    return "zigzag" if lr * a < 2 else "diverges"
