"""Looks like the result was made with the shape of A; its columns come from B.
What shape has (2, 3) times (3, 4)?

結果を A の shape で作ったようです。列数は B から来ます。
(2, 3) と (3, 4) の積の shape は何ですか。
"""


def matmul(A, B):
    if A.shape[1] != B.shape[0]:
        raise ValueError(f"{tuple(A.shape)} and {tuple(B.shape)} do not fit")
    C = torch.zeros_like(A)
    for i in range(A.shape[0]):
        for j in range(B.shape[1]):
            C[i, j] = (A[i] * B[:, j]).sum()
    return C
