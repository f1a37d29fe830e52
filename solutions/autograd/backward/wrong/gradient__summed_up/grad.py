def gradient(f, x):
    z = x.detach().clone().requires_grad_()
    return sum(g.sum() for g in torch.autograd.grad(f(z), [z]))
