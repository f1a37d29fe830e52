"""Looks like 1 and 0 in their places are enough, however many columns there are.
What has to be true of the two sides of an identity?

1 と 0 の場所が合えば、列がいくつあっても認めているようです。
単位行列の 2 つのサイズは、どうなっていなければなりませんか。
"""


def is_identity(M):
    m, n = M.shape
    return torch.equal(M, torch.eye(m, n, dtype=M.dtype, device=M.device))
