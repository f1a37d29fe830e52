def kind(t):
    d = {1: "scalar", 2: "vector", 3: "matrix"}
    n = t.ndim
    if n in d:
        return d[n]
    return "tensor"
