def update(w, grad, lr):
    w -= grad
    return w
