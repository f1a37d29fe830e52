def gradient(f, x):
    x.requires_grad = True
    g = torch.autograd.grad(f(x), x)[0]
    x.requires_grad = False
    return g
