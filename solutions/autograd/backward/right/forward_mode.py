def scalar_gradients(x, y):
    point = torch.tensor([x, y], dtype=torch.float64)
    row = torch.func.jacfwd(lambda p: p[0] ** 2 * p[1] + p[1] ** 3)(point)
    return row[0].item(), row[1].item()


def gradient(f, x):
    return torch.func.jacrev(f)(x.detach().clone())


def through_hidden(x):
    x = torch.tensor(float(x))
    one = torch.ones_like(x)
    h, dh_dx = torch.func.jvp(lambda t: t**2, (x,), (one,))
    dy_dh = torch.func.jvp(lambda t: t**2 + 3 * t, (h,), (one,))[1]
    return dy_dh * dh_dx, dy_dh


class Frozen(torch.autograd.Function):
    @staticmethod
    def forward(ctx, x):
        square = x * x
        ctx.save_for_backward(square)
        return x * square

    @staticmethod
    def backward(ctx, grad):
        return grad * ctx.saved_tensors[0]


def detached_product(x):
    return Frozen.apply(x)
