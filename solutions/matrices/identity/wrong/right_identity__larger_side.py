"""Looks like the larger side of A is taken; a tall A needs another one.
Which side of A has to fit to the rows of I?

A の長い方のサイズを使っているようです。縦に長い A では合いません。
I の行数に合うのは、A のどちらのサイズですか。
"""


def right_identity(A):
    n = max(A.shape)
    return torch.eye(n, dtype=A.dtype, device=A.device)
