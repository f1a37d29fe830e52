def gradient(f, x):
    point = torch.clone(x)
    point.requires_grad = True
    return torch.autograd.grad(f(point), point)[0]
