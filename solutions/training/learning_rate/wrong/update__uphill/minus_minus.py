def update(w, grad, lr):
    step = -lr * grad
    return w - step
