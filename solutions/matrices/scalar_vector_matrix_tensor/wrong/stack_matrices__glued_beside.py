"""The matrices were glued beside each other: the rows are longer, no axis was added.
How many axes should the result have?

行列が横につながりました。行は長くなりましたが、軸は増えていません。
戻り値の軸は何本ですか。
"""


def stack_matrices(matrices):
    if len(matrices) == 0 or any(m.shape != matrices[0].shape for m in matrices):
        raise ValueError("shapes differ")
    return torch.cat(matrices, dim=1)
