"""Looks like the last product of each sum is missing.
Where does `range(n - 1)` end, where does `range(n)`?

各合計の最後の積が足りないようです。
`range(n - 1)` と `range(n)` は、それぞれどこで終わりますか。
"""


def matmul(A, B):
    if A.shape[1] != B.shape[0]:
        raise ValueError(f"{tuple(A.shape)} and {tuple(B.shape)} do not fit")
    C = torch.zeros(A.shape[0], B.shape[1], dtype=A.dtype, device=A.device)
    for i in range(A.shape[0]):
        for j in range(B.shape[1]):
            for k in range(A.shape[1] - 1):
                C[i, j] += A[i, k] * B[k, j]
    return C
