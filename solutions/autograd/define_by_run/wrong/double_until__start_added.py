"""Looks like the first x is added each time; what should be doubled is the number of now.
What follows 2 if you start at 1: 3 or 4?

毎回、最初の x を足しているようです。2 倍にするのは、今の数です。
1 から始めて 2 になったら、次は 3 ですか、4 ですか。
"""


def double_until(x, limit):
    y = x
    while y < limit:
        y = y + x
    return y
