"""Looks like float64 is made float32 first.
What becomes of 1 + 1e-12 in float32?

先に float64 を float32 にしているようです。
1 + 1e-12 は、float32 では何になりますか。
"""


def is_identity(M):
    if M.shape[0] != M.shape[1]:
        return False
    return torch.equal(M.float(), torch.eye(M.shape[0], device=M.device))
