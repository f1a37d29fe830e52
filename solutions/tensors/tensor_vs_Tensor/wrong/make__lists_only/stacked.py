def make(data):
    parts = tuple(torch.tensor(x) for x in data)
    has_float = any(p.dtype == torch.float32 for p in parts)
    if has_float:
        parts = [p.float() for p in parts]
    return torch.stack(list(parts))
