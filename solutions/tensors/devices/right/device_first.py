def same_device_add(a, b):
    device = a.device
    return sum([a, b.to(device)])


def can_add(shape_a, device_a, shape_b, device_b):
    if device_a == device_b:
        return True
    shapes = {device_a: shape_a, device_b: shape_b}
    return len(shapes["cpu"]) == 0


def to_device(batch, device):
    device = torch.device(device)
    match batch:
        case Tensor():
            return batch.to(device)
        case dict():
            return dict(zip(batch.keys(), [to_device(value, device) for value in batch.values()]))
        case tuple():
            return tuple(to_device(value, device) for value in batch)
        case list():
            return list(map(lambda value: to_device(value, device), batch))
    return batch


def round_trip(x, w):
    x = torch.tensor(np.ascontiguousarray(x)).float()
    x = x.to(w.device)
    y = (x.unsqueeze(2) * w.unsqueeze(0)).sum(dim=1)
    return np.asarray(y.detach().to("cpu"))
