def n_updates(n, batch_size, epochs, drop_last=False):
    return math.ceil(n / batch_size * epochs)
