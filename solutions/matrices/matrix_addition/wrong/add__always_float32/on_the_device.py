def add(A, B):
    rows, cols = A.shape
    if (rows, cols) != tuple(B.shape):
        raise ValueError(f"{(rows, cols)} and {tuple(B.shape)} differ")
    result = torch.zeros((rows, cols), device=A.device)
    for r in range(rows):
        for c in range(cols):
            result[r][c] = A[r][c] + B[r][c]
    return result
