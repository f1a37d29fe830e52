"""The matrix of shape `(0, 0)` is not accepted.
Is there an entry in it that is not as it should be?

shape が `(0, 0)` の行列を認めていません。
その行列に、正しくない要素がありますか。
"""


def is_identity(M):
    if M.numel() == 0:
        return False
    if M.shape[0] != M.shape[1]:
        return False
    return torch.equal(M, torch.eye(M.shape[0], dtype=M.dtype, device=M.device))
