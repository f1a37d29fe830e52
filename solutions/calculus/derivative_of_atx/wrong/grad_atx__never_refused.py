"""Columns of different lengths were not refused.
Which line should raise ValueError for them, and does it run?

長さの違う縦ベクトルが拒否されていません。
ここで ValueError を出すのはどの行で、その行は実行されますか。
"""


def grad_atx(a, x):
    # the derivative of a^t x by x is a
    return a.clone()
