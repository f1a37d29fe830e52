def to_device(batch, device):
    for key in batch:
        item = batch[key]
        if isinstance(item, Tensor):
            batch[key] = item.to(device)
        if isinstance(item, dict):
            for k in item:
                if isinstance(item[k], Tensor):
                    item[k] = item[k].to(device)
        if isinstance(item, list):
            batch[key] = [v.to(device) if isinstance(v, Tensor) else v for v in item]
        if isinstance(item, tuple):
            batch[key] = tuple([v.to(device) if isinstance(v, Tensor) else v for v in item])
    return batch
