"""Several numbers do not fit into one place: looks like the products are not added up.
How many numbers belong at the top left of the result?

1 つの場所に、複数の数は入りません。積を合計していないようです。
結果の左上に入る数はいくつですか。
"""


def matmul(A, B):
    if A.shape[1] != B.shape[0]:
        raise ValueError(f"{tuple(A.shape)} and {tuple(B.shape)} do not fit")
    C = torch.zeros(A.shape[0], B.shape[1], dtype=A.dtype, device=A.device)
    for i in range(A.shape[0]):
        for j in range(B.shape[1]):
            C[i, j] = A[i] * B[:, j]
    return C
