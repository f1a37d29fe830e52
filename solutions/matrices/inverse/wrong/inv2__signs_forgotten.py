"""Looks like b and c kept their signs; in an inverse they change them.
What stands at the top right of A times your result?

b と c の符号が元のままのようです。逆行列では符号が変わります。
A と戻り値の積の右上は何になりますか。
"""


def inv2(A):
    if A.shape != (2, 2):
        raise ValueError("A has to be 2x2")
    a, b, c, d = A[0, 0], A[0, 1], A[1, 0], A[1, 1]
    det = a * d - b * c
    if det == 0:
        raise ValueError("no inverse")
    return torch.stack([torch.stack([d, b]), torch.stack([c, a])]) / det
