"""Looks like every diagonal matrix is accepted; such a matrix scales.
By which factor does an identity scale?

対角行列ならすべて認めているようです。対角行列は、何倍かにします。
単位行列は何倍にしますか。
"""


def is_identity(M):
    if M.shape[0] != M.shape[1]:
        return False
    return torch.equal(M, torch.diag(M.diagonal()))
