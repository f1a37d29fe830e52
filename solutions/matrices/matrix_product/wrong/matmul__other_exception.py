"""The check is right; but asserts can be switched off.
Which statement raises a `ValueError`?

判定は正しいです。ただ、`assert` は無効にできます。
`ValueError` を出すのは、どの文ですか。
"""


def matmul(A, B):
    assert A.shape[1] == B.shape[0]
    C = torch.zeros(A.shape[0], B.shape[1], dtype=A.dtype, device=A.device)
    for i in range(A.shape[0]):
        for j in range(B.shape[1]):
            C[i, j] = (A[i] * B[:, j]).sum()
    return C
