def gradient(f, x):
    x.requires_grad = True
    (g,) = torch.autograd.grad(f(x), [x])
    return g
