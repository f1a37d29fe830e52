"""Looks like the numbers of rows are compared; a row of A must be as long as a column of B.
Which side of A is the length of its rows?

行数どうしを比べているようです。同じ長さでなければならないのは、A の行と B の列です。
A の行の長さは、A のどのサイズですか。
"""


def matmul(A, B):
    if A.shape[0] != B.shape[0]:
        raise ValueError(f"{tuple(A.shape)} and {tuple(B.shape)} do not fit")
    C = torch.zeros(A.shape[0], B.shape[1], dtype=A.dtype, device=A.device)
    for i in range(A.shape[0]):
        for j in range(B.shape[1]):
            C[i, j] = (A[i] * B[:, j]).sum()
    return C
