"""The numbers are added up in a tensor on the CPU, wherever A and B are.
Which line makes that tensor?

A と B がどこにあっても、CPU のテンソルに足し込んでいます。
そのテンソルを作るのは、どの行ですか。
"""


def matmul(A, B):
    if A.shape[1] != B.shape[0]:
        raise ValueError(f"{tuple(A.shape)} and {tuple(B.shape)} do not fit")
    C = torch.zeros(A.shape[0], B.shape[1], dtype=A.dtype)
    for i in range(A.shape[0]):
        for j in range(B.shape[1]):
            for k in range(A.shape[1]):
                C[i, j] += A[i, k] * B[k, j]
    return C
