def grad_atx(a, x):
    return torch.dot(a.flatten(), x.flatten()).detach()
