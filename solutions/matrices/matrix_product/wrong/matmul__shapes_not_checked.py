"""Shapes that do not fit go through, e.g. with one column of A and three rows of B.
Which line of yours compares these two sides?

合わない shape が通っています。たとえば A が 1 列で B が 3 行のときです。
この 2 つのサイズを比べるのは、どの行ですか。
"""


def matmul(A, B):
    C = torch.zeros(A.shape[0], B.shape[1], dtype=A.dtype, device=A.device)
    for i in range(A.shape[0]):
        for j in range(B.shape[1]):
            C[i, j] = (A[i] * B[:, j]).sum()
    return C
