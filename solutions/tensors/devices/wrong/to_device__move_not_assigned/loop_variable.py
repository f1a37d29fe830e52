def to_device(batch, device):
    for key, value in batch.items():
        if isinstance(value, Tensor):
            value = value.to(device)
    return batch
