"""Looks like A itself: that is the result of I A.
Which of the two factors is asked for?

A そのもののようです。それは I A の結果です。
求められているのは、2 つのうちどちらの行列ですか。
"""


def left_identity(A):
    I = torch.eye(A.shape[0], dtype=A.dtype, device=A.device)
    return I @ A
