def scalar_of(t):
    if t.numel() < 1:
        raise ValueError("empty")
    return t.reshape(-1)[0]
