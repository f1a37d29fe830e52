"""Vectors and matrices came out as "tensor", which in torch is the type of all four kinds.
What differs between a vector and a matrix, and does your code get to see it?

ベクトルも行列も "tensor" になりました。torch では、4 種類すべての型がテンソルです。
ベクトルと行列は何が違いますか。コードはその違いを見ていますか。
"""


def kind(t):
    if isinstance(t, (int, float)):
        return "scalar"
    if isinstance(t, torch.Tensor):
        return "tensor"
    if isinstance(t[0], list):
        return "matrix"
    return "vector"
