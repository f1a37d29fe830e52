def slope(x, y):
    if x.shape != y.shape:
        raise ValueError(f"{tuple(x.shape)} / {tuple(y.shape)}")
    if len(x) == 0 or (x**2).sum() == 0:
        raise ValueError("no slope")
    a = torch.tensor(0.0, dtype=x.dtype, device=x.device)
    for i in range(len(x)):
        a = a + x[i] * y[i]
    return a
