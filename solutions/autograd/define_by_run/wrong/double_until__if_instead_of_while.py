"""Looks like a single `if`; the loop is missing.
What happens after the first doubling, if the number is still less than limit?

`if` が 1 回だけのようです。ループが抜けています。
1 回 2 倍にした後、まだ limit より小さければどうなりますか。
"""


def double_until(x, limit):
    if x < limit:
        x = 2 * x
    return x
