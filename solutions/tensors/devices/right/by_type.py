def same_device_add(a, b):
    total = torch.empty_like(a)
    total.copy_(b)
    total += a
    return total


def can_add(shape_a, device_a, shape_b, device_b):
    on_cpu = [shape for shape, device in [(shape_a, device_a), (shape_b, device_b)] if device == "cpu"]
    on_gpu = [shape for shape, device in [(shape_a, device_a), (shape_b, device_b)] if device != "cpu"]
    return not on_gpu or all(len(shape) == 0 for shape in on_cpu)


def to_device(batch, device):
    kind = type(batch)
    if kind is dict:
        moved = {}
        for key in batch:
            moved[key] = to_device(batch[key], device)
        return moved
    if kind is list:
        return [to_device(one, device) for one in batch]
    if kind is tuple:
        return tuple([to_device(one, device) for one in batch])
    if hasattr(batch, "to"):
        return batch.to(device=device)
    return batch


def round_trip(x, w):
    data = torch.tensor(x.tolist(), dtype=torch.float32, device=w.device)
    result = torch.einsum("mn,nk->mk", data, w)
    return result.numpy(force=True)
