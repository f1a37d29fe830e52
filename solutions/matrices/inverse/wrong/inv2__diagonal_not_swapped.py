"""Looks like a and d stayed in place; in an inverse they change places.
Which number of A stands at the top left of its inverse, before the division?

a と d の場所が元のままのようです。逆行列では入れ替わります。
逆行列の左上に来るのは、割り算の前では A のどの数ですか。
"""


def inv2(A):
    if A.shape != (2, 2):
        raise ValueError("A has to be 2x2")
    a, b, c, d = A[0, 0], A[0, 1], A[1, 0], A[1, 1]
    det = a * d - b * c
    if det == 0:
        raise ValueError("no inverse")
    return torch.stack([torch.stack([a, -b]), torch.stack([-c, d])]) / det
