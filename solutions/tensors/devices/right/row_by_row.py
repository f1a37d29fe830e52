def to_where(tensor, other):
    return tensor.to(other)


def same_device_add(a, b):
    sums = a.clone()
    sums += to_where(b, a)
    return sums


def can_add(shape_a, device_a, shape_b, device_b):
    a_joins = device_a == "cpu" and shape_a == ()
    b_joins = device_b == "cpu" and shape_b == ()
    return device_a == device_b or a_joins or b_joins


def to_device(batch, device):
    def move(value):
        return to_device(value, device)

    for kind in (list, tuple):
        if isinstance(batch, kind):
            return kind(map(move, batch))
    if isinstance(batch, dict):
        return dict(zip(batch, map(move, batch.values())))
    return to_where(batch, device) if isinstance(batch, Tensor) else batch


def round_trip(x, w):
    with torch.no_grad():
        rows = [torch.tensor(row.copy(), dtype=torch.float32, device=w.device) @ w for row in x]
        return torch.stack(rows).cpu().numpy()
