def gradient(f, x):
    z = x.detach().requires_grad_()
    return torch.autograd.grad(f(z), z)[0].to(torch.float32)
