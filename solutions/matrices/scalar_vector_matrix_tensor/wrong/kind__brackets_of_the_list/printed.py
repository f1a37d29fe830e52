def kind(t):
    text = str(t.tolist())
    n = len(text) - len(text.lstrip("["))
    if n == 0:
        return "scalar"
    if n == 1:
        return "vector"
    if n == 2:
        return "matrix"
    return "tensor"
