def update(w, grad, lr):
    new_w = w
    new_w -= grad * lr
    return new_w
