def n_updates(n, batch_size, epochs, drop_last=False):
    if n == 0:
        return 0
    if drop_last and n < batch_size:
        return 0
    return epochs
