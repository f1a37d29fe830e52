def to_device(batch, device):
    result = dict()
    for key in batch:
        item = batch[key]
        if isinstance(item, dict):
            result[key] = to_device(item, device)
        elif isinstance(item, Tensor):
            result[key] = item.to(device)
        else:
            result[key] = item
    return result
