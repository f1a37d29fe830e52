def kind(t):
    names = []
    names.append("scalar")
    names += ["vector", "matrix", "tensor"]
    n = len(t.shape)
    name = names[n]
    return name
