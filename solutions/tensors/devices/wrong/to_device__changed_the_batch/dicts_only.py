def to_device(batch, device):
    if isinstance(batch, dict):
        for k, v in batch.items():
            batch[k] = to_device(v, device)
        return batch
    if isinstance(batch, list):
        return [to_device(v, device) for v in batch]
    if isinstance(batch, tuple):
        return tuple([to_device(v, device) for v in batch])
    if isinstance(batch, Tensor):
        return batch.to(device)
    return batch
