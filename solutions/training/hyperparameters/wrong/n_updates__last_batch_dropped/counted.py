def n_updates(n, batch_size, epochs, drop_last=False):
    updates = 0
    for _ in range(epochs):
        left = n
        while left >= batch_size:
            left -= batch_size
            updates += 1
    return updates
