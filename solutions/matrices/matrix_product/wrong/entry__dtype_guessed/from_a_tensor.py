def entry(A, B, i, j):
    s = (A[i, :] * B[:, j]).sum()
    return torch.tensor(s.item())
