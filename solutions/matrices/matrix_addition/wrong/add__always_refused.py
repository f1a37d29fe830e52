"""Looks like equal shapes are refused.
What does your comparison give for two matrices of shape (2, 3)?

等しい shape を断っているようです。
shape が (2, 3) の行列 2 つでは、その比較は何になりますか。
"""


def add(A, B):
    if A.shape is not B.shape:
        raise ValueError(f"{tuple(A.shape)} and {tuple(B.shape)} differ")
    return A + B
