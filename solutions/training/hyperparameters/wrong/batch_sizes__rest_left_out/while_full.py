def batch_sizes(n, batch_size):
    result = []
    while n >= batch_size:
        result.append(batch_size)
        n -= batch_size
    return result
