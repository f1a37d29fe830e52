def scalar_gradients(x, y):
    p = torch.tensor([x, y], dtype=torch.float32, requires_grad=True)
    (p[0] ** 2 * p[1] + p[1] ** 3).backward()
    return tuple(p.grad.tolist())


def gradient(f, x):
    point = torch.empty_like(x).copy_(x.detach())
    point.requires_grad = True
    value = f(point)
    value.backward()
    return point.grad


def through_hidden(x):
    kept = []
    x = torch.tensor(x * 1.0, requires_grad=True)
    h = x.square()
    h.register_hook(lambda grad: kept.append(grad.clone()))
    (h.square() + 3 * h).backward()
    return x.grad, kept[0]


def detached_product(x):
    with torch.no_grad():
        c = x * x
    return c * x
