"""Looks like one pair of brackets too many.
How many axes does a bare number have?

角かっこが 1 組多いようです。
数 1 つだけのとき、軸は何本ですか。
"""


def make(data):
    values = [data]
    return torch.tensor(values)
