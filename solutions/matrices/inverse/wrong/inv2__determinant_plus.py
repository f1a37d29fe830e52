"""Looks like a plus between the two products of the determinant.
Which sign stands between a·d and b·c?

行列式の 2 つの積の間が + になっているようです。
a·d と b·c の間の符号は何ですか。
"""


def inv2(A):
    if A.shape != (2, 2):
        raise ValueError("A has to be 2x2")
    a, b, c, d = A[0, 0], A[0, 1], A[1, 0], A[1, 1]
    det = a * d + b * c
    if det == 0:
        raise ValueError("no inverse")
    return torch.stack([torch.stack([d, -b]), torch.stack([-c, a])]) / det
