def entry(A, B, i, j):
    s = 0
    for a, b in zip(A[i].tolist(), B[:, j].tolist()):
        s += a * b
    return torch.tensor([s])
