"""Looks like the determinant is asked; many matrices have the determinant 1.
What is the determinant of `[[1, 5], [0, 1]]`?

行列式を調べているようです。行列式が 1 の行列はたくさんあります。
`[[1, 5], [0, 1]]` の行列式は何ですか。
"""


def is_identity(M):
    if M.shape[0] != M.shape[1]:
        return False
    return torch.linalg.det(M).item() == 1
