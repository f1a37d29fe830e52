"""Looks like the entry-wise product, compared with 1.
The "1" of matrices is the identity: which product is meant?

要素ごとの積を 1 と比べているようです。
行列の「1」は単位行列です。どの積のことですか。
"""


def is_inverse(A, B):
    n = A.shape[0]
    if A.shape != (n, n) or B.shape != (n, n):
        return False
    return bool(((A * B - 1).abs() <= 1e-4).all())
