def gradient(f, x):
    z = x.detach().clone()
    z.requires_grad = True
    return torch.autograd.grad(f(x), z)[0]
