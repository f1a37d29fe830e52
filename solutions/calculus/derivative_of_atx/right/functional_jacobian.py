from torch.autograd.functional import jacobian


def grad_atx(a, x):
    if a.ndim != 2 or a.shape[1] != 1 or a.shape != x.shape:
        raise ValueError(f"{tuple(a.shape)} {tuple(x.shape)}")
    return jacobian(lambda v: (a * v).sum(), x)


def jacobian_atx(A):
    return jacobian(lambda v: A.t() @ v, torch.ones(len(A), dtype=A.dtype, device=A.device))


def grad_quadratic(Q, x):
    return jacobian(lambda v: v @ Q @ v, x.flatten()).reshape(x.shape)
