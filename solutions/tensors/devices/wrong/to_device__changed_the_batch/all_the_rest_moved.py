def to_device(batch, device):
    if isinstance(batch, dict):
        batch.update({k: to_device(v, device) for k, v in batch.items()})
        return batch
    elif isinstance(batch, (list, tuple)):
        return type(batch)([to_device(v, device) for v in batch])
    else:
        return batch.to(device)
