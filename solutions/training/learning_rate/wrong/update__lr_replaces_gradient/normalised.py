def update(w, grad, lr):
    direction = grad / grad.abs()
    w -= direction * lr
    return w
