"""A product without rows lost its columns: of an empty list torch makes the shape (0,).
Which line says how many columns the result has?

行のない積で、列数が失われています。空のリストから torch が作る shape は (0,) です。
結果の列数は、どの行で決まりますか。
"""


def matmul(A, B):
    if A.shape[1] != B.shape[0]:
        raise ValueError(f"{tuple(A.shape)} and {tuple(B.shape)} do not fit")
    rows = []
    for i in range(A.shape[0]):
        rows.append([(A[i] * B[:, j]).sum().item() for j in range(B.shape[1])])
    return torch.tensor(rows, dtype=A.dtype, device=A.device)
