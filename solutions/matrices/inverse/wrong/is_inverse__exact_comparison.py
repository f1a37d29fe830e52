"""Looks like an exact comparison; the rounding of a computer is too much for it.
How far may a number of A B be from that of the identity?

ぴったり一致するかを調べているようです。計算の丸めがあると通りません。
A B の数と単位行列の数は、どれだけ違ってもよいですか。
"""


def is_inverse(A, B):
    n = A.shape[0]
    if A.shape != (n, n) or B.shape != (n, n):
        return False
    return torch.equal(A @ B, torch.eye(n, dtype=A.dtype, device=A.device))
