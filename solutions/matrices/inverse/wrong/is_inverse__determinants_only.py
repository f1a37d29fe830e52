"""Looks like only determinants are compared; many pairs have determinants whose product is 1.
Which matrix has A B to be?

行列式だけを比べているようです。行列式の積が 1 になる組はたくさんあります。
A B は、どんな行列になるはずですか。
"""


def is_inverse(A, B):
    n = A.shape[0]
    if A.shape != (n, n) or B.shape != (n, n):
        return False
    return bool((torch.linalg.det(A) * torch.linalg.det(B) - 1).abs() <= 1e-4)
