"""Looks like the square; the two agree at 2 only.
What is the double of 5?

2 乗のようです。同じになるのは 2 のときだけです。
5 の 2 倍はいくつですか。
"""


def double(x):
    return x * x
