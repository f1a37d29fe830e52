def move(x, device):
    if isinstance(x, Tensor):
        return x.to(device)
    return x


def move_all(container, device):
    if isinstance(container, dict):
        return {k: move(v, device) for k, v in container.items()}
    if isinstance(container, list):
        return [move(v, device) for v in container]
    if isinstance(container, tuple):
        return tuple(move(v, device) for v in container)
    return move(container, device)


def to_device(batch, device):
    if isinstance(batch, dict):
        return {k: move_all(v, device) for k, v in batch.items()}
    return move_all(batch, device)
