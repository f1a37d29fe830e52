def n_updates(n, batch_size, epochs, drop_last=False):
    total = 0.0
    for _ in range(epochs):
        if drop_last:
            total += n // batch_size
        else:
            total += n / batch_size
    return total
