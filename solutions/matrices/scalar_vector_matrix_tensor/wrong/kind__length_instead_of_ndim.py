"""Looks like the length of the first axis is taken for the number of axes.
What does `len` tell about `[4.0, 5.0, 6.0]`?

最初の軸の長さを、軸の本数として使っているようです。
`[4.0, 5.0, 6.0]` の `len` は何を表しますか。
"""


def kind(t):
    n = len(t)
    if n == 0:
        return "scalar"
    if n == 1:
        return "vector"
    if n == 2:
        return "matrix"
    return "tensor"
