def n_params(widths):
    count = 0
    n_out = widths.pop()
    while len(widths) > 0:
        n_in = widths.pop()
        count = count + n_out + n_in * n_out
        n_out = n_in
    return count
