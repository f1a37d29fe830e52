"""All entries are 0; that changes nothing when it is added to A.
What does a row of zeros times a column of A give?

要素がすべて 0 です。これは、A に足しても変わらない行列です。
0 だけの行に、A の列をかけると何になりますか。
"""


def left_identity(A):
    n = A.shape[0]
    return torch.zeros(n, n, dtype=A.dtype, device=A.device)
