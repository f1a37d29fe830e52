"""Looks like only the last product is left: `=` replaces, `+=` adds.
What is at the top left after two steps of the innermost loop?

最後の積だけが残っているようです。`=` は置き換え、`+=` は足し算です。
いちばん内側のループが 2 回進むと、左上には何が入っていますか。
"""


def matmul(A, B):
    if A.shape[1] != B.shape[0]:
        raise ValueError(f"{tuple(A.shape)} and {tuple(B.shape)} do not fit")
    C = torch.zeros(A.shape[0], B.shape[1], dtype=A.dtype, device=A.device)
    for i in range(A.shape[0]):
        for j in range(B.shape[1]):
            for k in range(A.shape[1]):
                C[i, j] = A[i, k] * B[k, j]
    return C
