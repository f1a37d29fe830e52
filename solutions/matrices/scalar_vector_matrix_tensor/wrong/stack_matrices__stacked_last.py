"""The new axis is the last one.
Which axis should say which matrix it is?

新しい軸が最後にあります。
何番目の行列かを表すのは、どの軸ですか。
"""


def stack_matrices(matrices):
    if len(matrices) == 0 or any(m.shape != matrices[0].shape for m in matrices):
        raise ValueError("shapes differ")
    return torch.stack(matrices, dim=-1)
