def f(a, x):
    return a.t() @ x


def grad_atx(a, x):
    x = torch.clone(x.detach()).requires_grad_(True)
    return torch.autograd.grad(f(a, x), x)[0]
