"""Looks like elements are counted: `[3.0]` and `[[3.0]]` came out as scalars.
How many axes does `[[3.0]]` have?

要素の数を数えているようです。`[3.0]` と `[[3.0]]` がスカラーになりました。
`[[3.0]]` の軸は何本ですか。
"""


def kind(t):
    if t.numel() == 1:
        return "scalar"
    elif t.dim() == 1:
        return "vector"
    elif t.dim() == 2:
        return "matrix"
    else:
        return "tensor"
