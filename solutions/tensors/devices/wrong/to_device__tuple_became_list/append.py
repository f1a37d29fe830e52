def to_device(batch, device):
    if isinstance(batch, Tensor):
        return batch.to(device)
    elif isinstance(batch, dict):
        new = {}
        for key in batch.keys():
            new[key] = to_device(batch[key], device)
        return new
    elif isinstance(batch, list) or isinstance(batch, tuple):
        new = []
        for item in batch:
            new.append(to_device(item, device))
        return new
    return batch
