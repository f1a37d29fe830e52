def to_device(batch, device):
    return {k: v.to(device) if isinstance(v, Tensor) else v for k, v in batch.items()}
