from torch.autograd.functional import jacobian


def scalar_gradients(x, y):
    point = (torch.tensor(float(x)), torch.tensor(float(y)))
    both = jacobian(lambda a, b: a**2 * b + b**3, point)
    return both[0].item(), both[1].item()


def gradient(f, x):
    return jacobian(f, x.detach())


def through_hidden(x):
    x = torch.tensor(float(x), requires_grad=True)
    h = x**2
    y = h**2 + 3 * h
    (dh,) = torch.autograd.grad(y, h, retain_graph=True)
    y.backward()
    return x.grad, dh


def detached_product(x):
    constant = x.detach().clone().pow(2)
    return constant * x
