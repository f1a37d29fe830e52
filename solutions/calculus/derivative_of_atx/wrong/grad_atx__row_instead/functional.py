def grad_atx(a, x):
    if a.shape != x.shape or a.shape[1:] != torch.Size([1]):
        raise ValueError(f"a has shape {tuple(a.shape)}, x has shape {tuple(x.shape)}")

    def f(v):
        return (a.T @ v).squeeze()

    g = torch.autograd.functional.jacobian(f, x.detach().squeeze(1))
    return g.unsqueeze(0)
