def partial(x, y, wanted):
    x = torch.tensor(float(x))
    y = torch.tensor(float(y))
    leaf = x if wanted == "x" else y
    leaf.requires_grad_(True)
    z = x.pow(2).mul(y).add(y.pow(3))
    z.backward()
    return leaf.grad.item()


def scalar_gradients(x, y):
    return partial(x, y, "x"), partial(x, y, "y")


def gradient(f, x):
    was_tracked, old = x.requires_grad, x.grad
    x.requires_grad_(True)
    x.grad = None
    f(x).backward()
    answer = x.grad
    x.grad = old
    x.requires_grad_(was_tracked)
    return answer


def through_hidden(x):
    x = torch.tensor(float(x), requires_grad=True)
    h = x**2
    (dh_dx,) = torch.autograd.grad(h, x)
    h = h.detach().requires_grad_()
    y = h**2 + 3 * h
    y.backward()
    return h.grad * dh_dx, h.grad


def detached_product(x):
    square = torch.square(x)
    square.detach_()
    return x * square
