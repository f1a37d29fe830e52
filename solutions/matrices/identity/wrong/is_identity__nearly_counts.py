"""Looks like nearly equal is taken for equal.
Is `1.000001` the same number as 1 here?

ほとんど等しければ、等しいとしているようです。
ここでは、`1.000001` と 1 は同じ数ですか。
"""


def is_identity(M):
    if M.shape[0] != M.shape[1]:
        return False
    return torch.allclose(M, torch.eye(M.shape[0], dtype=M.dtype, device=M.device))
