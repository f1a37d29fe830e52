def update(w, grad, lr):
    w *= 1 - lr
    w -= lr * grad
    return w
