def kind(t):
    real_axes = []
    for s in t.size():
        if s > 1:
            real_axes.append(s)
    names = ["scalar", "vector", "matrix", "tensor"]
    return names[len(real_axes)]
