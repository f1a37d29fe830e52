def to_device(batch, device):
    kind = type(batch)
    if kind is dict:
        return {k: to_device(v, device) for k, v in batch.items()}
    if kind in (list, tuple):
        return list(map(lambda v: to_device(v, device), batch))
    return batch.to(device)
