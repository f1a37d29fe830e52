def to_device(batch, device):
    for k, v in batch.items():
        if type(v) is dict:
            to_device(v, device)
        elif torch.is_tensor(v):
            batch[k] = v.to(device)
    return batch
