"""Looks like a matrix with one row counts as a vector.
How many axes does `[[1.0, 2.0]]` have, and how many does `[1.0, 2.0]`?

1 行の行列をベクトルとしているようです。
`[[1.0, 2.0]]` の軸は何本ですか。`[1.0, 2.0]` はどうですか。
"""


def kind(t):
    if t.dim() == 0:
        return "scalar"
    if t.dim() == 1:
        return "vector"
    if t.dim() == 2:
        if t.shape[0] == 1:
            return "vector"
        return "matrix"
    return "tensor"
