"""Columns of different lengths were not refused.
Which check has to come before the answer?

長さの違う縦ベクトルが拒否されていません。
答えの前に何を確かめますか。
"""


def grad_atx(a, x):
    # the derivative of a^t x by x is a
    return a.clone()
