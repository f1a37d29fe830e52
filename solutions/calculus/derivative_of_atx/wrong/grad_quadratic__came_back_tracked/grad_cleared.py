def grad_quadratic(Q, x):
    x.requires_grad = True
    y = torch.sum(x * (Q @ x))
    y.backward()
    gradient = x.grad
    x.grad = None
    return gradient
