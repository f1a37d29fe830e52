def kind(t):
    names = ("scalar", "vector", "matrix", "tensor")
    n = len(t.shape)
    name = names[n]
    return name
