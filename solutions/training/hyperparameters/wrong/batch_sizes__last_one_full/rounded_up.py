def batch_sizes(n, batch_size):
    return [batch_size] * math.ceil(n / batch_size)
