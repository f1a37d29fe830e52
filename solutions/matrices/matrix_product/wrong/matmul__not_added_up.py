"""The products of a row and a column are not added up; they do not fit into one place.
How many numbers belong in C[0, 0]?

行と列の積を合計していません。1 つの場所には入りません。
C[0, 0] に入る数はいくつですか。
"""


def matmul(A, B):
    if A.shape[1] != B.shape[0]:
        raise ValueError(f"{tuple(A.shape)} and {tuple(B.shape)} do not fit")
    C = torch.zeros(A.shape[0], B.shape[1], dtype=A.dtype, device=A.device)
    for i in range(A.shape[0]):
        for j in range(B.shape[1]):
            C[i, j] = A[i] * B[:, j]
    return C
