def scalar_gradients(x, y):
    x = torch.tensor(x, requires_grad=True)
    y = torch.tensor(y, requires_grad=True)
    z = x * x * y + y**3  # noqa: F841
    return x.grad, y.grad
