def grad_atx(a, x):
    column = (a.numel(), 1)
    if a.shape != column or x.shape != column:
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
    return torch.stack(A.unbind(1))


def grad_quadratic(Q, x):
    x.requires_grad_()
    try:
        return torch.autograd.grad((Q * (x @ x.T)).sum(), x)[0]
    finally:
        x.requires_grad_(False)
