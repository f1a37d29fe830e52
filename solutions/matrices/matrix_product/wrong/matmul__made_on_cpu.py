"""The result is on the CPU, wherever A and B are.
Which line makes a tensor there, or moves one there?

A と B がどこにあっても、戻り値は CPU にあります。
CPU にテンソルを作る行、または CPU に移す行は、どれですか。
"""


def matmul(A, B):
    if A.shape[1] != B.shape[0]:
        raise ValueError(f"{tuple(A.shape)} and {tuple(B.shape)} do not fit")
    C = torch.zeros(A.shape[0], B.shape[1], dtype=A.dtype)
    for i in range(A.shape[0]):
        for j in range(B.shape[1]):
            C[i, j] = (A[i] * B[:, j]).sum()
    return C
