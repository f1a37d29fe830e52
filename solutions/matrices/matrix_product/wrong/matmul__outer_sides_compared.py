"""Looks like the outer sides are compared; the inner ones must agree.
Which side of A is the length of its rows?

外側のサイズを比べているようです。一致が必要なのは内側です。
A の行の長さは、A のどのサイズですか。
"""


def matmul(A, B):
    if A.shape[0] != B.shape[1]:
        raise ValueError(f"{tuple(A.shape)} and {tuple(B.shape)} do not fit")
    C = torch.zeros(A.shape[0], B.shape[1], dtype=A.dtype, device=A.device)
    for i in range(A.shape[0]):
        for j in range(B.shape[1]):
            C[i, j] = (A[i] * B[:, j]).sum()
    return C
