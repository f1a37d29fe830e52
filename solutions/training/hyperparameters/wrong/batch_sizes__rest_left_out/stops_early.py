def batch_sizes(n, batch_size):
    sizes = []
    for stop in range(batch_size, n + 1, batch_size):
        batch = list(range(stop - batch_size, stop))
        sizes.append(len(batch))
    return sizes
