def n_params(widths):
    return sum(widths[k] * (widths[k + 1] + 1) for k in range(len(widths) - 1))
