"""The result took the default dtype and device: it is float32 and on the CPU whatever comes in.
What does `torch.zeros(2, 2)` say of its dtype, and where is it?

戻り値が既定の dtype と device になっています。入力が何でも float32 で、CPU にあります。
`torch.zeros(2, 2)` の dtype は何ですか。どの device にありますか。
"""


def matmul(A, B):
    if A.shape[1] != B.shape[0]:
        raise ValueError(f"{tuple(A.shape)} and {tuple(B.shape)} do not fit")
    C = torch.zeros(A.shape[0], B.shape[1])
    for i in range(A.shape[0]):
        for j in range(B.shape[1]):
            C[i, j] = (A[i] * B[:, j]).sum()
    return C
