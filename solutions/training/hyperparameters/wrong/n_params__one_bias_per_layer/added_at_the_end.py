def n_params(widths):
    weights = sum(a * b for a, b in zip(widths[:-1], widths[1:]))
    layers = len(widths) - 1
    return weights + layers
