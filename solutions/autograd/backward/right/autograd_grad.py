def scalar_gradients(x, y):
    x = torch.tensor(x, dtype=torch.float64, requires_grad=True)
    y = torch.tensor(y, dtype=torch.float64, requires_grad=True)
    dx, dy = torch.autograd.grad(x * x * y + y**3, [x, y])
    return dx.item(), dy.item()


def gradient(f, x):
    z = x.detach().requires_grad_()
    return torch.autograd.grad(f(z), z)[0]


def through_hidden(x):
    x = torch.tensor(x, dtype=torch.float32, requires_grad=True)
    h = x * x
    y = h * h + 3 * h
    return torch.autograd.grad(y, (x, h))


def detached_product(x):
    return x * x.detach() ** 2
