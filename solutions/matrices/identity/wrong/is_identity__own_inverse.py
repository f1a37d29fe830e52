"""Looks like M M = I is asked; some matrices undo themselves and still change others.
What does `[[0, 1], [1, 0]]` do to another matrix?

M M = I かどうかを調べているようです。自分自身で元に戻っても、ほかの行列を変えるものがあります。
`[[0, 1], [1, 0]]` は、ほかの行列をどう変えますか。
"""


def is_identity(M):
    if M.shape[0] != M.shape[1]:
        return False
    I = torch.eye(M.shape[0], dtype=M.dtype, device=M.device)
    return torch.equal(M @ M, I)
