def batch_sizes(n, batch_size):
    sizes = []
    left = n
    while left >= batch_size:
        sizes.append(batch_size)
        left = left - batch_size
    sizes.append(left)
    return sizes
