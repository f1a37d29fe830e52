def to_device(batch, device):
    if isinstance(batch, Tensor):
        return batch.to(device)
    if isinstance(batch, dict):
        return {k: (v.to(device) if torch.is_tensor(v) else v) for k, v in batch.items()}
    if isinstance(batch, list):
        return [v.to(device) if torch.is_tensor(v) else v for v in batch]
    if isinstance(batch, tuple):
        return tuple(v.to(device) if torch.is_tensor(v) else v for v in batch)
    return batch
