def n_updates(n, batch_size, epochs, drop_last=False):
    total = 0
    for _ in range(epochs):
        total += -(-n // batch_size) - int(drop_last)
    return total
