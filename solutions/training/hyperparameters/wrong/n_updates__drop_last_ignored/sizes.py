def n_updates(n, batch_size, epochs, drop_last=False):
    per_epoch = len(batch_sizes(n, batch_size))
    return per_epoch * epochs
