"""Looks like A itself: that is the result of A I.
Which of the two factors is asked for?

A そのもののようです。それは A I の結果です。
求められているのは、2 つのうちどちらの行列ですか。
"""


def right_identity(A):
    I = torch.eye(A.shape[1], dtype=A.dtype, device=A.device)
    return A @ I
