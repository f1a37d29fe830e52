def n_params(widths):
    count = 0
    for n_in, n_out in zip(widths[:-1], widths[1:]):
        layer = nn.Linear(n_in, n_out)
        count += layer.weight.numel()
    return count
