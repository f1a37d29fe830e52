def loss_slope(a, x, y):
    w = torch.tensor(a, dtype=x.dtype, device=x.device, requires_grad=True)
    loss = 0.5 * ((w * x - y) ** 2).sum()
    loss.backward()
    return w.grad
