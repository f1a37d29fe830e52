def grad_atx(a, x):
    if list(a.shape) != list(x.shape) or a.dim() != 2 or a.shape[1] != 1:
        raise ValueError(f"{tuple(a.shape)} {tuple(x.shape)}")
    x = x.requires_grad_(True)
    total = sum(a[i, 0] * x[i, 0] for i in range(len(x)))
    grads = torch.autograd.grad(total, [x])
    x.requires_grad = False
    return grads[0].clone()
