"""Looks like the last product of each sum lost its left factor, as in 3·6 + 8.
Which two numbers make the last product?

各合計の最後の積で、左側の因数が抜けているようです (3·6 + 8 のように)。
最後の積は、どの 2 つの数からできますか。
"""


def matmul(A, B):
    if A.shape[1] != B.shape[0]:
        raise ValueError(f"{tuple(A.shape)} and {tuple(B.shape)} do not fit")
    C = torch.zeros(A.shape[0], B.shape[1], dtype=A.dtype, device=A.device)
    for i in range(A.shape[0]):
        for j in range(B.shape[1]):
            for k in range(A.shape[1] - 1):
                C[i, j] += A[i, k] * B[k, j]
            C[i, j] += B[-1, j]
    return C
