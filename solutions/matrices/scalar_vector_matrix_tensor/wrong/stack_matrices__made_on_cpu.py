"""The result is on the CPU, wherever the matrices are.
Which line makes a tensor on the CPU, or moves one there?

行列がどこにあっても、戻り値は CPU にあります。
CPU にテンソルを作る行、または CPU に移す行は、どれですか。
"""


def stack_matrices(matrices):
    if not matrices:
        raise ValueError("no matrices")
    m, n = matrices[0].shape
    out = torch.zeros(len(matrices), m, n, dtype=matrices[0].dtype)
    for i, matrix in enumerate(matrices):
        if matrix.shape != (m, n):
            raise ValueError("different shapes")
        out[i] = matrix
    return out
