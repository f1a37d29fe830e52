def kind(t):
    names = dict(enumerate(["scalar", "vector", "matrix", "tensor"]))
    n = len(t.shape)
    return names[n]
