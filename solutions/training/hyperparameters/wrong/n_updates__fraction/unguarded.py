def n_updates(n, batch_size, epochs, drop_last=False):
    per_epoch = n / batch_size
    return epochs * per_epoch
