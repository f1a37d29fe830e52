def batch_sizes(n, batch_size):
    how_many = 0
    while how_many * batch_size < n:
        how_many = how_many + 1
    return [batch_size for _ in range(how_many)]
