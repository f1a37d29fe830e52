def gradient(f, x):
    leaf = x.detach().cpu().clone().requires_grad_()
    return torch.autograd.grad(f(leaf), leaf)[0]
