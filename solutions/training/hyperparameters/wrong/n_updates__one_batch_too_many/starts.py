def n_updates(n, batch_size, epochs, drop_last=False):
    count = 0
    for epoch in range(epochs):
        for start in range(0, n + 1, batch_size):
            if start + batch_size <= n or not drop_last:
                count += 1
    return count
