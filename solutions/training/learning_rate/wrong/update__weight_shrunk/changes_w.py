def update(w, grad, lr):
    w -= grad
    w *= lr
    return w
