def entry(A, B, i, j):
    left = A.T[i].tolist()
    right = B.T[j].tolist()
    return torch.tensor(sum([a * b for a, b in zip(left, right)]))
