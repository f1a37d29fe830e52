"""Looks like the first element decides the dtype alone: a float behind it lost its decimals.
Which elements have a say in the dtype of `[1, 2.5]`?

最初の要素だけで dtype を決めているようです。後ろにある float の小数部分が失われました。
`[1, 2.5]` の dtype は、どの要素を見て決まりますか。
"""


def make(data):
    first = data
    while isinstance(first, list) and first:
        first = first[0]
    dtypes = {int: torch.int64, float: torch.float32, bool: torch.bool}
    return torch.tensor(data, dtype=dtypes.get(type(first), torch.float32))
