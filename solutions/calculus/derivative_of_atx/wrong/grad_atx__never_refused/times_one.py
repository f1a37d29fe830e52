def grad_atx(a, x):
    grad = 1 * a
    return grad.detach()
