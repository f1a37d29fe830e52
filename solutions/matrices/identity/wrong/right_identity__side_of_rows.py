"""Looks like the rows of A are counted; on the right of A its columns count.
How many numbers are there in a row of A?

A の行数を使っているようです。A に右からかけるときは列数です。
A の 1 つの行には、数がいくつありますか。
"""


def right_identity(A):
    n = A.shape[0]
    return torch.eye(n, dtype=A.dtype, device=A.device)
