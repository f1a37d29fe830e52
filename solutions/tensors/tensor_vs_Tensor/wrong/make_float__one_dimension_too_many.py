"""Looks like one pair of brackets too many.
Which axis is there that the data does not have?

角かっこが 1 組多いようです。
データにない軸は、どれですか。
"""


def make_float(data):
    return torch.Tensor([data])
