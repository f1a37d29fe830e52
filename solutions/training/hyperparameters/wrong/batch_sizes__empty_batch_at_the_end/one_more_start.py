def batch_sizes(n, batch_size):
    examples = list(range(n))
    sizes = []
    for i in range(n // batch_size + 1):
        sizes.append(len(examples[i * batch_size : (i + 1) * batch_size]))
    return sizes
