"""Looks like the columns of A are counted; on the left of A its rows count.
How many numbers are there in a column of A?

A の列数を使っているようです。A に左からかけるときは行数です。
A の 1 つの列には、数がいくつありますか。
"""


def left_identity(A):
    n = A.shape[1]
    return torch.eye(n, dtype=A.dtype, device=A.device)
