def grad_atx(a, x):
    a = a.clone().requires_grad_()
    y = a.T @ x.detach()
    y.backward()
    return a.grad
