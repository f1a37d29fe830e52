"""Looks like a row, of shape (1, n).
How many rows does a column of three numbers have?

横ベクトル (shape は (1, n)) のようです。
数が 3 個の縦ベクトルは何行ですか。
"""


def column(values):
    return torch.tensor([values], dtype=torch.float32)
