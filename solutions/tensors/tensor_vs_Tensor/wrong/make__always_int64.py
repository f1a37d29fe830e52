"""Looks like the dtype is fixed to int64: decimals were cut off.
Which dtype can hold 2.5?

dtype を int64 に固定しているようです。小数部分が切り捨てられています。
2.5 を入れられる dtype は何ですか。
"""


def make(data):
    kind = torch.int64
    return torch.tensor(data, dtype=kind)
