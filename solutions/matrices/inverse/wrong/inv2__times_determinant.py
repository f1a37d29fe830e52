"""Looks like multiplied by the determinant instead of divided.
By what does a number have to be multiplied to undo a product with 5?

行列式で割る代わりに、かけているようです。
5 をかけた数を元に戻すには、何をかけますか。
"""


def inv2(A):
    if A.shape != (2, 2):
        raise ValueError("A has to be 2x2")
    a, b, c, d = A[0, 0], A[0, 1], A[1, 0], A[1, 1]
    det = a * d - b * c
    if det == 0:
        raise ValueError("no inverse")
    return torch.stack([torch.stack([d, -b]), torch.stack([-c, a])]) * det
