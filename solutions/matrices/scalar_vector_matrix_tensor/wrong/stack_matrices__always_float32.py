"""The result is float32, whatever the matrices are.
Which line fixes the dtype, and where could it come from?

行列の dtype に関係なく、戻り値が float32 です。
dtype が決まるのはどの行ですか。その dtype は、どこから取れますか。
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
