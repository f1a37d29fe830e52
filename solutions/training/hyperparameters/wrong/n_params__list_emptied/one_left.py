def n_params(widths):
    total = 0
    while len(widths) > 1:
        total += (widths[0] + 1) * widths[1]
        del widths[0]
    return total
