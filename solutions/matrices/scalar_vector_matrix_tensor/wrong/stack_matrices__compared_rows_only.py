"""Looks like only the numbers of rows are compared.
Which other length does a matrix have?

行数だけを比べているようです。
行列には、ほかにどの長さがありますか。
"""


def stack_matrices(matrices):
    if len({m.shape[0] for m in matrices}) != 1:
        raise ValueError("rows differ")
    return torch.stack(matrices)
