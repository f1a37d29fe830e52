"""Looks like only the first two matrices are compared.
Which line looks at the third one?

最初の 2 つの行列だけを比べているようです。
3 つ目を見るのは、どの行ですか。
"""


def stack_matrices(matrices):
    if not matrices:
        raise ValueError("no matrices")
    if len(matrices) > 1 and matrices[0].shape != matrices[1].shape:
        raise ValueError("different shapes")
    return torch.stack(matrices)
