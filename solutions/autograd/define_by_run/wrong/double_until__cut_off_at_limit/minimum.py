def double_until(x, limit):
    while x < limit:
        x = x + x
    return torch.minimum(x, torch.full_like(x, limit))
