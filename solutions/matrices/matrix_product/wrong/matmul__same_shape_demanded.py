"""That is the rule for sums: equal shapes. For a product the inner sides must agree.
Does (2, 3) times (3, 4) have a result?

それは和の条件 (shape が等しい) です。積では、内側のサイズの一致が条件です。
(2, 3) と (3, 4) の積はありますか。
"""


def matmul(A, B):
    if A.shape != B.shape:
        raise ValueError(f"{tuple(A.shape)} and {tuple(B.shape)} do not fit")
    C = torch.zeros(A.shape[0], B.shape[1], dtype=A.dtype, device=A.device)
    for i in range(A.shape[0]):
        for j in range(B.shape[1]):
            C[i, j] = (A[i] * B[:, j]).sum()
    return C
