"""Looks like the limits of `allclose` or `isclose` themselves; they are narrower than 0.0001.
Which of its arguments say how large a difference may be?

`allclose` や `isclose` の既定の許容差のようです。0.0001 より厳しい値です。
許す差の大きさは、どの引数で決まりますか。
"""


def is_inverse(A, B):
    n = A.shape[0]
    if A.shape != (n, n) or B.shape != (n, n):
        return False
    return torch.allclose(A @ B, torch.eye(n, dtype=A.dtype, device=A.device))
