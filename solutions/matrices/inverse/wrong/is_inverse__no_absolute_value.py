"""Looks like only numbers that are too large are noticed, none that are too small.
What does your test say of a difference of -2?

大きすぎる数だけを調べているようです。小さすぎる数は通っています。
差が -2 のとき、あなたの判定は何と言いますか。
"""


def is_inverse(A, B):
    n = A.shape[0]
    if A.shape != (n, n) or B.shape != (n, n):
        return False
    difference = A @ B - torch.eye(n, dtype=A.dtype, device=A.device)
    return bool((difference <= 1e-4).all())
