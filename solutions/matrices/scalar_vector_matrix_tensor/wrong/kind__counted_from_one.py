"""Looks like each word is one axis too late: a scalar has no axis at all.
How many axes do `3.0` and `[3.0]` have?

言葉が軸 1 本分ずれているようです。スカラーには軸がありません。
`3.0` と `[3.0]` の軸は、それぞれ何本ですか。
"""


def kind(t):
    if t.dim() == 1:
        return "scalar"
    elif t.dim() == 2:
        return "vector"
    elif t.dim() == 3:
        return "matrix"
    else:
        return "tensor"
