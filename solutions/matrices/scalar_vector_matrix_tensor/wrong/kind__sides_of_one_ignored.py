"""Looks like axes of length 1 are left out.
Does the shape `(1, 2)` have one axis or two?

長さ 1 の軸を除いているようです。
shape `(1, 2)` の軸は 1 本ですか、2 本ですか。
"""


def kind(t):
    dims = t.squeeze().dim()
    if dims == 0:
        return "scalar"
    elif dims == 1:
        return "vector"
    elif dims == 2:
        return "matrix"
    return "tensor"
