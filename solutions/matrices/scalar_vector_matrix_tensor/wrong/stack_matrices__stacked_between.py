"""The new axis is the second one, between rows and columns.
Which axis should say which matrix it is?

新しい軸が 2 番目、行と列の間にあります。
何番目の行列かを表すのは、どの軸ですか。
"""


def stack_matrices(matrices):
    if len(matrices) == 0 or any(m.shape != matrices[0].shape for m in matrices):
        raise ValueError("shapes differ")
    return torch.stack(matrices, dim=1)
