def batch_sizes(n, batch_size):
    sizes = [0] * batch_size
    for i in range(n):
        sizes[i % batch_size] += 1
    return sizes
