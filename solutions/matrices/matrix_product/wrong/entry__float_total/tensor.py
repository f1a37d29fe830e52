def entry(A, B, i, j):
    result = torch.tensor(0.0)
    for a, b in zip(A[i], B[:, j]):
        result = result + a * b
    return result
