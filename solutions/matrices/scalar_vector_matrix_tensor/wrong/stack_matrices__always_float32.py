"""The result is float32, whatever the matrices are.
What tells `torch.zeros` and its like which dtype to make?

行列の dtype に関係なく、戻り値が float32 です。
`torch.zeros` のような関数に dtype を伝えるのは何ですか。
"""


def stack_matrices(matrices):
    if not matrices:
        raise ValueError("no matrices")
    m, n = matrices[0].shape
    out = torch.zeros(len(matrices), m, n, device=matrices[0].device)
    for i, matrix in enumerate(matrices):
        if matrix.shape != (m, n):
            raise ValueError("different shapes")
        out[i] = matrix
    return out
