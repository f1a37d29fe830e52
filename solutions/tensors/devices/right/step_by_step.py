def same_device_add(a, b):
    if a.device != b.device:
        b = b.to(a.device)
    total = torch.add(a, b)
    return total


def can_add(shape_a, device_a, shape_b, device_b):
    if device_a == device_b:
        return True
    if device_a == "cpu":
        cpu_shape = shape_a
    else:
        cpu_shape = shape_b
    if len(cpu_shape) == 0:
        return True
    else:
        return False


def to_device(batch, device):
    if torch.is_tensor(batch):
        result = batch.to(device)
    elif isinstance(batch, dict):
        result = {}
        for key, value in batch.items():
            result[key] = to_device(value, device)
    elif isinstance(batch, list) or isinstance(batch, tuple):
        result = []
        for value in batch:
            result.append(to_device(value, device))
        if isinstance(batch, tuple):
            result = tuple(result)
    else:
        result = batch
    return result


def round_trip(x, w):
    x32 = x.astype(np.float32)
    x_there = torch.from_numpy(x32).to(w.device)
    y_there = x_there @ w
    y = y_there.detach().cpu()
    return y.numpy()
