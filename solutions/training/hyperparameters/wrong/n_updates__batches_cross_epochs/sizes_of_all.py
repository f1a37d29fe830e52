def n_updates(n, batch_size, epochs, drop_last=False):
    sizes = batch_sizes(n * epochs, batch_size)
    if drop_last and sizes and sizes[-1] < batch_size:
        sizes = sizes[:-1]
    return len(sizes)
