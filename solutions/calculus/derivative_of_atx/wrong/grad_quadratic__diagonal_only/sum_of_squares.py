def grad_quadratic(Q, x):
    x = x.detach().clone().requires_grad_()
    y = 0
    for i in range(x.shape[0]):
        y = y + Q[i, i] * x[i, 0] ** 2
    y.backward()
    return x.grad.float()
