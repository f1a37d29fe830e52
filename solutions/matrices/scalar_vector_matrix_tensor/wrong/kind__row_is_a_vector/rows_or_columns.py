def kind(t):
    axes = len(t.shape)
    if axes == 2 and 1 in t.shape:
        axes = 1
    return ["scalar", "vector", "matrix", "tensor"][min(axes, 3)]
