def is_inverse(A, B):
    C = torch.matmul(A, B)
    rows, columns = C.shape
    if rows != columns:
        return False
    for i in range(rows):
        for j in range(columns):
            target = 1.0 if i == j else 0.0
            if abs(C[i, j].item() - target) > 1e-4:
                return False
    return True
