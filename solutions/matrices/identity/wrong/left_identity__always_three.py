"""Looks like three rows and columns, whatever A is.
How many numbers are there in a column of this A?

A が何でも、3 行 3 列のようです。
この A の 1 つの列には、数がいくつありますか。
"""


def left_identity(A):
    return torch.tensor([[1, 0, 0], [0, 1, 0], [0, 0, 1]], dtype=A.dtype, device=A.device)
