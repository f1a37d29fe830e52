def inv2(A):
    if tuple(A.shape) != (2, 2):
        raise ValueError("wrong shape")
    p, q, r, s = A.reshape(-1).tolist()
    D = p * s - q * r
    if D == 0:
        raise ValueError("D is 0")
    return torch.tensor([s / D, q / D, r / D, p / D]).reshape(2, 2)
