"""The refusal is right; its message does not show both shapes like (2, 3).
What does an f-string make of `A.shape`, and what of `tuple(A.shape)`?

エラーにするのは正しいです。メッセージに両方の shape が (2, 3) の形で入っていません。
f 文字列の中で、`A.shape` と `tuple(A.shape)` はそれぞれどう表示されますか。
"""


def matmul(A, B):
    if A.shape[1] != B.shape[0]:
        raise ValueError("these shapes do not fit")
    C = torch.zeros(A.shape[0], B.shape[1], dtype=A.dtype, device=A.device)
    for i in range(A.shape[0]):
        for j in range(B.shape[1]):
            C[i, j] = (A[i] * B[:, j]).sum()
    return C
