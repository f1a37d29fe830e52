def count_elements(t):
    n = 1
    for side in t.size():
        n *= side
    return n


def kind(t):
    n_elements = count_elements(t)
    if n_elements == 1:
        answer = "scalar"
    else:
        answer = ["scalar", "vector", "matrix"][t.ndim] if t.ndim < 3 else "tensor"
    return answer
