def kind(t):
    n = t.ndim
    if n == 0:
        return "scalar"
    elif n == 1 or (n == 2 and len(t) == 1):
        return "vector"
    elif n == 2:
        return "matrix"
    elif n == 3:
        return "tensor"
