"""Looks like one size serves for all rows and columns; A and B need not be square.
Which sides does (2, 3) times (3, 4) have, and which loop needs which?

1 つのサイズを、すべての行と列に使っているようです。A と B は正方行列とは限りません。
(2, 3) と (3, 4) にはどんなサイズがありますか。どのループにどれが要りますか。
"""


def matmul(A, B):
    if A.shape[1] != B.shape[0]:
        raise ValueError(f"{tuple(A.shape)} and {tuple(B.shape)} do not fit")
    n = A.shape[0]
    C = torch.zeros(n, n, dtype=A.dtype, device=A.device)
    for i in range(n):
        for j in range(n):
            for k in range(n):
                C[i, j] += A[i, k] * B[k, j]
    return C
