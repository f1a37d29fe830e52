def grad_quadratic(Q, x):
    (g,) = torch.autograd.grad((x.requires_grad_().T @ Q @ x).sum(), [x])
    return g
