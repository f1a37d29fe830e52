def kind(t):
    rank = torch.linalg.matrix_rank(t).item()
    names = ["scalar", "vector", "matrix"]
    if rank < 3:
        return names[rank]
    return "tensor"
