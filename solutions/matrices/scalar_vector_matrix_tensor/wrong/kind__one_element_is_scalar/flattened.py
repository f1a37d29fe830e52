def kind(t):
    names = {1: "vector", 2: "matrix"}
    if len(t.flatten()) == 1:
        return "scalar"
    return names.get(len(t.shape), "tensor")
