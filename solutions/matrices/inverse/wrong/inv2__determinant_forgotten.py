"""The four numbers are in place; they were not divided by the determinant.
What do you get for A times your result?

4 つの数の並びは正しいです。行列式で割っていません。
A と戻り値の積は何になりますか。
"""


def inv2(A):
    if A.shape != (2, 2):
        raise ValueError("A has to be 2x2")
    a, b, c, d = A[0, 0], A[0, 1], A[1, 0], A[1, 1]
    det = a * d - b * c
    if det == 0:
        raise ValueError("no inverse")
    return torch.stack([torch.stack([d, -b]), torch.stack([-c, a])])
