def n_updates(n, batch_size, epochs, drop_last=False):
    return (n // batch_size + 1) * epochs
