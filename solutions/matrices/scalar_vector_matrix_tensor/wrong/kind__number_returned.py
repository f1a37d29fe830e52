"""Looks like the number of axes itself is returned.
Which of the four words belongs to this number?

軸の本数そのものを返しているようです。
その本数は、4 つの言葉のどれに当たりますか。
"""


def kind(t):
    return t.dim()
