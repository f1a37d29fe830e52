def add(A, B):
    if A.size() == B.size():
        numbers = [(a + b).item() for a, b in zip(A.flatten(), B.flatten())]
        return torch.tensor(numbers, device=A.device).reshape(A.shape)
    raise ValueError(f"sizes {tuple(A.size())} and {tuple(B.size())}")
