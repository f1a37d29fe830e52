"""Looks like the type of the object is asked: for torch, all four are a `torch.Tensor`.
What differs between a scalar and a matrix, if not the type?

オブジェクトの型を調べているようです。torch では 4 つとも `torch.Tensor` です。
型が同じなら、スカラーと行列は何が違いますか。
"""


def kind(t):
    if isinstance(t, (int, float)):
        return "scalar"
    if isinstance(t, torch.Tensor):
        return "tensor"
    if isinstance(t[0], list):
        return "matrix"
    return "vector"
