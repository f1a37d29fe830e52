def n_params(widths):
    total = 0
    for i in range(len(widths)):
        total += widths[i]
        if i > 0:
            total += widths[i - 1] * widths[i]
    return total
