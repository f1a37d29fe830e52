def n_params(widths):
    if len(widths) < 2:
        return 0
    return 1 + widths[0] * widths[1] + n_params(widths[1:])
