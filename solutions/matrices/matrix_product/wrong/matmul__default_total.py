"""The numbers are added up in a tensor of the default dtype on the default device: float32, on the CPU.
What does `torch.zeros(2, 2)` say of its dtype, and where is it?

既定の dtype と device のテンソル (float32、CPU) に足し込んでいます。
`torch.zeros(2, 2)` の dtype は何ですか。どの device にありますか。
"""


def matmul(A, B):
    if A.shape[1] != B.shape[0]:
        raise ValueError(f"{tuple(A.shape)} and {tuple(B.shape)} do not fit")
    C = torch.zeros(A.shape[0], B.shape[1])
    for i in range(A.shape[0]):
        for j in range(B.shape[1]):
            for k in range(A.shape[1]):
                C[i, j] += A[i, k] * B[k, j]
    return C
