def kind(t):
    axes = sum(1 for side in t.shape if side != 1)
    return {0: "scalar", 1: "vector", 2: "matrix"}.get(axes, "tensor")
