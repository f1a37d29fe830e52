def gradient(f, x):
    if x.requires_grad:
        x.grad = None
        f(x).backward()
        return x.grad.detach()
    z = x.detach().requires_grad_()
    return torch.autograd.grad(f(z), z)[0]
