def add(A, B):
    rows, columns = A.shape
    if B.shape[0] != rows or B.shape[1] != columns:
        raise ValueError(f"{tuple(A.shape)} {tuple(B.shape)}")
    C = torch.zeros(rows, columns, dtype=A.dtype, device=A.device)
    for i in range(rows):
        for j in range(columns):
            C[i, j] = A[i, j] + B[i, j]
    return C
