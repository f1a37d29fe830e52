def loss_slope(a, x, y):
    a = torch.tensor(a, dtype=x.dtype, device=x.device, requires_grad=True)
    loss = torch.nn.functional.mse_loss(a * x, y)
    return torch.autograd.grad(loss, a)[0]
