def update(w, grad, lr):
    grad -= lr * w
    return grad
