def depth(data):
    if not isinstance(data, list):
        return 0
    return 1 + max([depth(x) for x in data], default=0)


def kind(t):
    return {0: "scalar", 1: "vector", 2: "matrix"}.get(depth(t.tolist()), "tensor")
