"""The result is float32 whatever comes in.
Which dtype does `torch.zeros(2, 3)` have, and which does A?

入力が何でも、戻り値は float32 です。
`torch.zeros(2, 3)` と A の dtype は、それぞれ何ですか。
"""


def add(A, B):
    if A.shape != B.shape:
        raise ValueError(f"{tuple(A.shape)} and {tuple(B.shape)} differ")
    C = torch.zeros(A.shape)
    for i in range(A.shape[0]):
        for j in range(A.shape[1]):
            C[i, j] = A[i, j] + B[i, j]
    return C
