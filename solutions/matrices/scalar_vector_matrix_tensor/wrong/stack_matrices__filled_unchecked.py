"""Values are right; unequal shapes are left to the assignment, which stretches a length of 1 and refuses the rest.
Which line of yours compares the shapes?

値は正しいです。違う shape のときは代入に任せています。長さ 1 の軸は広がり、ほかは torch のエラーになります。
shape を比べているのは、どの行ですか。
"""


def stack_matrices(matrices):
    if len(matrices) == 0:
        raise ValueError("no matrices")
    m, n = matrices[0].shape
    out = torch.zeros(len(matrices), m, n, dtype=matrices[0].dtype, device=matrices[0].device)
    for i in range(len(matrices)):
        out[i] = matrices[i]
    return out
