"""Looks like `cat`: the matrices were glued below each other, no axis was added.
Which function makes a new axis?

`cat` のようです。行列は縦につながりましたが、軸は増えていません。
新しい軸を作る関数は何ですか。
"""


def stack_matrices(matrices):
    if len(matrices) == 0 or any(m.shape != matrices[0].shape for m in matrices):
        raise ValueError("shapes differ")
    return torch.cat(matrices)
