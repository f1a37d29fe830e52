def grad_atx(a, x):
    if a.shape != x.shape or a.shape[1:] != (1,):
        raise ValueError(f"{tuple(a.shape)}, {tuple(x.shape)}")
    x = x.requires_grad_(True)
    y = torch.sum(torch.mul(a, x))
    grads = torch.autograd.grad(outputs=y, inputs=x)
    return grads[0]
