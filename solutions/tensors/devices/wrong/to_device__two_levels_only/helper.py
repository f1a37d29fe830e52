def move(x, device):
    if isinstance(x, Tensor):
        return x.to(device)
    return x


def move_all(box, device):
    if isinstance(box, dict):
        return {k: move(v, device) for k, v in box.items()}
    if isinstance(box, list):
        return [move(v, device) for v in box]
    if isinstance(box, tuple):
        return tuple(move(v, device) for v in box)
    return move(box, device)


def to_device(batch, device):
    if isinstance(batch, dict):
        return {k: move_all(v, device) for k, v in batch.items()}
    return move_all(batch, device)
