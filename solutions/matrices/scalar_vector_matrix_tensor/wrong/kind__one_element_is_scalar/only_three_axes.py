def kind(t):
    if t.nelement() == 1:
        return "scalar"
    if t.ndim == 1:
        return "vector"
    if t.ndim == 2:
        return "matrix"
    if t.ndim == 3:
        return "tensor"
