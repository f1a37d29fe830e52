def update(w, grad, lr):
    w *= 1 - lr * grad
    return w
