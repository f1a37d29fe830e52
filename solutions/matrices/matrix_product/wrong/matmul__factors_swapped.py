"""Looks like B A; the order matters.
Whose rows are they, and whose columns?

B A のようです。順序が変わると結果も変わります。
行はどちらの行列のもの、列はどちらのものですか。
"""


def matmul(A, B):
    if A.shape[1] != B.shape[0]:
        raise ValueError(f"{tuple(A.shape)} and {tuple(B.shape)} do not fit")
    C = torch.zeros(A.shape[0], B.shape[1], dtype=A.dtype, device=A.device)
    for i in range(A.shape[0]):
        for j in range(B.shape[1]):
            C[i, j] = (B[i] * A[:, j]).sum()
    return C
