"""M was changed while it was looked at.
Which line writes into M?

調べている間に M が変わっています。
M に書き込んでいるのは、どの行ですか。
"""


def is_identity(M):
    if M.shape[0] != M.shape[1]:
        return False
    M -= torch.eye(M.shape[0], dtype=M.dtype, device=M.device)
    return not M.any().item()
