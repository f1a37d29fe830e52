def to_device(batch, device):
    if type(batch) is dict:
        out = {}
        for name, thing in batch.items():
            out[name] = to_device(thing, device)
        return out
    if type(batch) is list:
        out = []
        for thing in batch:
            out.append(to_device(thing, device))
        return out
    return batch.to(device) if isinstance(batch, Tensor) else batch
