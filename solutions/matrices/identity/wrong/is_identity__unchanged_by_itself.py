"""Looks like M M = M is asked; a matrix of zeros passes that, too.
Does it leave every other matrix as it is?

M M = M かどうかを調べているようです。0 だけの行列もこれに当てはまります。
その行列をかけても、ほかの行列は変わりませんか。
"""


def is_identity(M):
    if M.shape[0] != M.shape[1]:
        return False
    return torch.equal(M @ M, M)
