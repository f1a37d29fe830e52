"""The value lost its decimals before it became float.
Which dtype did it have on the way?

float になる前に小数部分が失われています。
途中の dtype は何でしたか。
"""


def make_float(data):
    whole = torch.tensor(data, dtype=torch.int64)
    as_float = whole.float()
    return as_float
