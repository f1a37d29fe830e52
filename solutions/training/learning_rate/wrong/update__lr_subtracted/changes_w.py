def update(w, grad, lr):
    w -= lr
    return w
