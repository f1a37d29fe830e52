def to_device(batch, device):
    out = dict()
    for k in batch:
        x = batch[k]
        x = x.to(device)
        out[k] = x
    return out
