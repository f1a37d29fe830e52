def to_device(batch, device):
    match batch:
        case dict():
            return {k: to_device(v, device) for k, v in batch.items()}
        case list():
            return [to_device(v, device) for v in batch]
        case tuple():
            return tuple(to_device(v, device) for v in batch)
        case tensor:
            return tensor.to(device)
