def grad_atx(a, x):
    if list(a.shape) != list(x.shape) or a.dim() != 2 or a.shape[1] != 1:
        raise ValueError(f"{tuple(a.shape)} {tuple(x.shape)}")
    x.detach_()
    gradient = torch.zeros_like(x)
    for i in range(len(x)):
        gradient[i] = a[i]
    return gradient
