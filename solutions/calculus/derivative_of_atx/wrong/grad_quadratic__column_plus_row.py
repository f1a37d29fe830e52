"""Looks like a column plus a row, which torch broadcasts to (n, n).
Which shapes do Qx and xᵗQ have?

縦ベクトルと横ベクトルを足したようです。torch はそれを (n, n) にブロードキャスト (broadcasting) します。
Qx と xᵗQ の shape は、それぞれ何ですか。
"""


def grad_quadratic(Q, x):
    return Q @ x + x.T @ Q
