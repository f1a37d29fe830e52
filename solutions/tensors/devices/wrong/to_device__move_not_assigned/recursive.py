def to_device(batch, device):
    if isinstance(batch, Tensor):
        batch.to(device)
    elif isinstance(batch, dict):
        for key in batch:
            to_device(batch[key], device)
    elif isinstance(batch, list) or isinstance(batch, tuple):
        for element in batch:
            to_device(element, device)
    return batch
