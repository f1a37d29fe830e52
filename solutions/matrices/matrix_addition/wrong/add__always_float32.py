"""The result is float32 whatever comes in.
Which line decides the dtype of the result?

入力が何でも、戻り値は float32 です。
戻り値の dtype は、どの行で決まりますか。
"""


def add(A, B):
    if A.shape != B.shape:
        raise ValueError(f"{tuple(A.shape)} and {tuple(B.shape)} differ")
    C = torch.zeros(A.shape)
    for i in range(A.shape[0]):
        for j in range(A.shape[1]):
            C[i, j] = A[i, j] + B[i, j]
    return C
