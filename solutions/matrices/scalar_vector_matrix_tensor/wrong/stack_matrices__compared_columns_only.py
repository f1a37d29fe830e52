"""Looks like only the numbers of columns are compared.
Which other length does a matrix have?

列数だけを比べているようです。
行列には、ほかにどの長さがありますか。
"""


def stack_matrices(matrices):
    if len({m.shape[1] for m in matrices}) != 1:
        raise ValueError("columns differ")
    return torch.stack(matrices)
