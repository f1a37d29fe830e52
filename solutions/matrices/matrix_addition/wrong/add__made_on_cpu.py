"""The result is on the CPU, wherever A and B are.
Which line makes a tensor on the CPU, or moves one there?

A と B がどこにあっても、戻り値は CPU にあります。
CPU にテンソルを作る行、または CPU に移す行は、どれですか。
"""


def add(A, B):
    if A.shape != B.shape:
        raise ValueError(f"{tuple(A.shape)} and {tuple(B.shape)} differ")
    C = torch.zeros(A.shape, dtype=A.dtype)
    for i in range(A.shape[0]):
        for j in range(A.shape[1]):
            C[i, j] = A[i, j] + B[i, j]
    return C
