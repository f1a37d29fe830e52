"""Looks like one was added.
What does doubling do to 5?

1 を足しているようです。
5 を 2 倍するといくつになりますか。
"""


def double(x):
    return x + 1
