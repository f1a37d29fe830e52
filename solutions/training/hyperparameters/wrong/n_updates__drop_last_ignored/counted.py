def n_updates(n, batch_size, epochs, drop_last=False):
    updates = 0
    for _ in range(epochs):
        for start in range(0, n, batch_size):
            updates += 1
    return updates
