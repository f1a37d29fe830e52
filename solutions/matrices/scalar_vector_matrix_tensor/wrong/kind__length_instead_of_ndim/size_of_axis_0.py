def kind(t):
    names = ["scalar", "vector", "matrix", "tensor"]
    n = t.size(0)
    if n > 3:
        n = 3
    return names[n]
