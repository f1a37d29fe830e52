"""A new tensor is on the CPU unless you say otherwise.
Where does `torch.zeros(2, 3)` live, and where does A?

新しいテンソルは、指定しなければ CPU に置かれます。
`torch.zeros(2, 3)` と A は、それぞれどの device にありますか。
"""


def add(A, B):
    if A.shape != B.shape:
        raise ValueError(f"{tuple(A.shape)} and {tuple(B.shape)} differ")
    C = torch.zeros(A.shape, dtype=A.dtype)
    for i in range(A.shape[0]):
        for j in range(A.shape[1]):
            C[i, j] = A[i, j] + B[i, j]
    return C
