def z_of(x, y):
    return x**2 * y + y**3


def y_of_h(h):
    return h**2 + 3 * h


def scalar_gradients(x, y):
    point = torch.tensor(float(x)), torch.tensor(float(y))
    dx, dy = torch.func.grad(z_of, argnums=(0, 1))(*point)
    return float(dx), float(dy)


def gradient(f, x):
    return torch.func.grad(f)(x.detach())


def through_hidden(x):
    x = torch.tensor(float(x))
    return torch.func.grad(lambda t: y_of_h(t**2))(x), torch.func.grad(y_of_h)(x**2)


def detached_product(x):
    c = x.pow(2)
    return torch.mul(x, c.detach())
