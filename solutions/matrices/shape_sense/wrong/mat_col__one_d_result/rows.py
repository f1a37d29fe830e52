def mat_col(A, c):
    if A.dim() != 2 or c.shape != (A.shape[1], 1):
        raise ValueError("they do not fit")
    numbers = []
    for row in A:
        numbers.append(torch.sum(row * c[:, 0]))
    return torch.stack(numbers)
