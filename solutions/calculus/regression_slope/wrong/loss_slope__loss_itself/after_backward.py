def loss_slope(a, x, y):
    w = torch.tensor(a, dtype=x.dtype, device=x.device, requires_grad=True)
    loss = (y - w * x).square().sum()
    loss.backward()
    return loss.detach()
