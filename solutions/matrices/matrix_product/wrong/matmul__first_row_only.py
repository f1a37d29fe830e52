"""Looks like only the first row is filled.
Does `return` stand inside the loop or after it?

最初の行しか埋まっていないようです。
`return` はループの中と後の、どちらにありますか。
"""


def matmul(A, B):
    if A.shape[1] != B.shape[0]:
        raise ValueError(f"{tuple(A.shape)} and {tuple(B.shape)} do not fit")
    C = torch.zeros(A.shape[0], B.shape[1], dtype=A.dtype, device=A.device)
    for i in range(A.shape[0]):
        for j in range(B.shape[1]):
            C[i, j] = (A[i] * B[:, j]).sum()
        return C
