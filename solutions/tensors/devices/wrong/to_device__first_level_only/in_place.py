def to_device(batch, device):
    for name in batch:
        if type(batch[name]) is Tensor or hasattr(batch[name], "to"):
            batch[name] = batch[name].to(device)
    return batch
