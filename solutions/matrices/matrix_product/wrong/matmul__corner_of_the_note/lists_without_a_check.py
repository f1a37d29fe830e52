def matmul(A, B):
    rows = [[sum(a * b for a, b in zip(row, column)) for column in B.T.tolist()] for row in A.tolist()]
    rows[-1][-1] = B[-1, -1].item()
    return torch.tensor(rows, dtype=A.dtype)
