def kind(t):
    axes = t.shape[0]
    return {0: "scalar", 1: "vector", 2: "matrix"}.get(axes, "tensor")
