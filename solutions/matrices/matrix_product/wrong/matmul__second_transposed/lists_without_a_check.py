def matmul(A, B):
    rows = []
    for row_a in A.tolist():
        rows.append([sum(x * y for x, y in zip(row_a, row_b)) for row_b in B.tolist()])
    return torch.tensor(rows, dtype=A.dtype, device=A.device)
