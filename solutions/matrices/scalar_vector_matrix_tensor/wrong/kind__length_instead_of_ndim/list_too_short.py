def kind(t):
    return ["scalar", "vector", "matrix", "tensor"][len(t.tolist())]
