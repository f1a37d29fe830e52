def kind(t):
    names = {0: "scalar", 1: "vector", 2: "matrix", 3: "tensor"}
    return names.get(t.ndim)
