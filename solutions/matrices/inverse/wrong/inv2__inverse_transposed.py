"""Looks like the inverse, transposed: b and c change their signs, not their places.
In which row does b stand before and after?

逆行列を転置したもののようです。b と c は、符号は変わりますが場所は変わりません。
b は前と後で、それぞれどの行にありますか。
"""


def inv2(A):
    if A.shape != (2, 2):
        raise ValueError("A has to be 2x2")
    a, b, c, d = A[0, 0], A[0, 1], A[1, 0], A[1, 1]
    det = a * d - b * c
    if det == 0:
        raise ValueError("no inverse")
    return torch.stack([torch.stack([d, -c]), torch.stack([-b, a])]) / det
