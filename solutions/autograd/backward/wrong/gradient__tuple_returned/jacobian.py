def gradient(f, x):
    return torch.autograd.functional.jacobian(f, (x.detach(),))
