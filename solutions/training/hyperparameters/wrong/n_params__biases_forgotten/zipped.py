def n_params(widths):
    return sum(a * b for a, b in zip(widths, widths[1:]))
