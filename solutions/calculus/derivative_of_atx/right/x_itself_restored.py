def grad_atx(a, x):
    if a.ndim != 2 or a.shape != (len(a), 1) or x.shape != a.shape:
        raise ValueError(f"no two columns of one length: {tuple(a.shape)} and {tuple(x.shape)}")
    was_tracked, old = x.requires_grad, x.grad
    x.requires_grad_(True)
    x.grad = None
    torch.matmul(a.mT, x).backward()
    gradient = x.grad
    x.grad = old
    x.requires_grad_(was_tracked)
    return gradient


def jacobian_atx(A):
    return torch.stack([column.clone() for column in A.unbind(1)])


def grad_quadratic(Q, x):
    x.requires_grad_()
    try:
        return torch.autograd.grad((Q * (x @ x.T)).sum(), x)[0]
    finally:
        x.requires_grad_(False)
