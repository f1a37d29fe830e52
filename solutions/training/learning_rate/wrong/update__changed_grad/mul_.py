def update(w, grad, lr):
    step = grad.mul_(lr)
    return w - step
