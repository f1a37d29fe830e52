def batch_sizes(n, batch_size):
    batches = torch.arange(n).tensor_split(batch_size)
    return [len(batch) for batch in batches]
