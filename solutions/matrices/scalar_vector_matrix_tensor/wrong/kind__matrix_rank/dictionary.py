from torch.linalg import matrix_rank


def kind(t):
    r = int(matrix_rank(t))
    return {0: "scalar", 1: "vector", 2: "matrix", 3: "tensor"}[r]
