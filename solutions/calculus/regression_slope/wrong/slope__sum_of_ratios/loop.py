def slope(x, y):
    a = torch.zeros((), dtype=x.dtype, device=x.device)
    for n in range(len(x)):
        a += (x[n] * y[n]) / (x[n] ** 2)
    return a
