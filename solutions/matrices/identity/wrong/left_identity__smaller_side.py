"""Looks like the smaller side of A is taken; a tall A needs another one.
Which side of A has to fit to the columns of I?

A の短い方のサイズを使っているようです。縦に長い A では合いません。
I の列数に合うのは、A のどちらのサイズですか。
"""


def left_identity(A):
    n = min(A.shape)
    return torch.eye(n, dtype=A.dtype, device=A.device)
