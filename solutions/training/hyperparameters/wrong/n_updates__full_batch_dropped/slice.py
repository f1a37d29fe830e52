def n_updates(n, batch_size, epochs, drop_last=False):
    sizes = batch_sizes(n, batch_size)
    if drop_last:
        sizes = sizes[:-1]
    return len(sizes) * epochs
