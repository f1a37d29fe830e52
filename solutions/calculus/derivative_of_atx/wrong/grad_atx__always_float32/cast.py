def grad_atx(a, x):
    n = a.shape[0] if len(a.shape) == 2 else None
    if a.shape != (n, 1) or x.shape != (n, 1):
        raise ValueError(f"{tuple(a.shape)} and {tuple(x.shape)}")
    a = a.to(torch.float32)
    z = x.detach().float().clone().requires_grad_()
    torch.sum(a * z).backward()
    return z.grad
