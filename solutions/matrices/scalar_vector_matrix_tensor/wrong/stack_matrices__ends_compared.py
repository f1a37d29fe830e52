"""Looks like only the first and the last matrix are compared.
Which line looks at those between them?

最初と最後の行列だけを比べているようです。
その間の行列を見るのは、どの行ですか。
"""


def stack_matrices(matrices):
    if not matrices or matrices[0].shape != matrices[-1].shape:
        raise ValueError("different shapes")
    return torch.stack(matrices)
