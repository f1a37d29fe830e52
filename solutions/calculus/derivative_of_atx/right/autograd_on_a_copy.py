def scalar_gradient(f, x):
    z = x.detach().clone().requires_grad_()
    (g,) = torch.autograd.grad(f(z), z)
    return g


def grad_atx(a, x):
    if a.shape != x.shape or a.shape[1:] != (1,):
        raise ValueError(f"grad_atx needs equal columns, not {tuple(a.shape)} and {tuple(x.shape)}")
    return scalar_gradient(lambda z: a.T @ z, x)


def jacobian_atx(A):
    point = torch.zeros(A.shape[0], 1, dtype=A.dtype, device=A.device)
    rows = [scalar_gradient(lambda z, i=i: (A.T @ z)[i], point).flatten() for i in range(A.shape[1])]
    return torch.stack(rows)


def grad_quadratic(Q, x):
    return scalar_gradient(lambda z: z.T @ Q @ z, x)
