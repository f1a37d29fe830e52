from torch.utils._pytree import tree_map


def same_device_add(a, b):
    return torch.as_tensor(b, device=a.device).add(a)


def can_add(shape_a, device_a, shape_b, device_b):
    if device_a == "cpu" and device_b != "cpu":
        return shape_a == ()
    if device_b == "cpu" and device_a != "cpu":
        return shape_b == ()
    return True


def to_device(batch, device):
    return tree_map(lambda leaf: leaf.to(device) if isinstance(leaf, torch.Tensor) else leaf, batch)


def round_trip(x, w):
    with torch.no_grad():
        data = torch.from_numpy(np.array(x, dtype=np.float32)).to(w.device)
        return torch.matmul(data, w).cpu().numpy()
