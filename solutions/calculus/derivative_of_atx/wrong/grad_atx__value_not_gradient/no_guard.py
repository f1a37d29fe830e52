def grad_atx(a, x):
    y = a.T @ x
    return y.detach()
