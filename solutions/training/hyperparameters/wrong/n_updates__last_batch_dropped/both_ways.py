def n_updates(n, batch_size, epochs, drop_last=False):
    updates = 0
    for epoch in range(epochs):
        if drop_last:
            updates += n // batch_size
        else:
            updates += int(n / batch_size)
    return updates
