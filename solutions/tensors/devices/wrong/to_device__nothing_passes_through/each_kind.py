def to_device(batch, device):
    if type(batch) is dict:
        result = {}
        for k, v in batch.items():
            result[k] = to_device(v, device)
    elif type(batch) is list:
        result = [to_device(v, device) for v in batch]
    elif type(batch) is tuple:
        result = tuple([to_device(v, device) for v in batch])
    else:
        result = batch.to(device)
    return result
