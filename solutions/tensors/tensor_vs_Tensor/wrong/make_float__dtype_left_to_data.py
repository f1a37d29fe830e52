"""Integers stayed integers; say which dtype you want.
Which argument of `torch.tensor` fixes the dtype?

整数は整数のままです。ほしい dtype を指定しましょう。
`torch.tensor` のどの引数で dtype を決められますか。
"""


def make_float(data):
    x = torch.tensor(data)
    return x
