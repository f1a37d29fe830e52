def inv2(A):
    if A.size(0) != 2 or A.size(1) != 2:
        raise ValueError(A.size())
    p, q, r, s = [float(number) for number in A.flatten()]
    if p * s == q * r:
        raise ValueError("not invertible")
    return torch.Tensor([[s, -q], [-r, p]]) / (p * s - q * r)
