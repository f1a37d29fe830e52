"""All entries are 0; that changes nothing when it is added to A.
What does a row of A times a column of zeros give?

要素がすべて 0 です。これは、A に足しても変わらない行列です。
A の行に、0 だけの列をかけると何になりますか。
"""


def right_identity(A):
    n = A.shape[1]
    return torch.zeros(n, n, dtype=A.dtype, device=A.device)
