def to_device(batch, device):
    moved = {}
    for name, tensor in batch.items():
        moved[name] = tensor.to(device)
    return moved
