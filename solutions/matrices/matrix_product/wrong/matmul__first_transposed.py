"""Looks like columns of A meet columns of B.
How do you take one row of a matrix?

A の列と B の列をかけているようです。
行列の行を 1 つ取り出すには、どう書きますか。
"""


def matmul(A, B):
    if A.shape[1] != B.shape[0]:
        raise ValueError(f"{tuple(A.shape)} and {tuple(B.shape)} do not fit")
    C = torch.zeros(A.shape[0], B.shape[1], dtype=A.dtype, device=A.device)
    for i in range(A.shape[0]):
        for j in range(B.shape[1]):
            for k in range(A.shape[1]):
                C[i, j] += A[k, i] * B[k, j]
    return C
