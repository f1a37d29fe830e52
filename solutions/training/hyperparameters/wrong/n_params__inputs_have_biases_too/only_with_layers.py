def n_params(widths):
    if len(widths) == 1:
        return 0
    params = widths[0]
    for i, o in zip(widths, widths[1:]):
        params += (i + 1) * o
    return params
