def update(w, grad, lr):
    result = w
    result.data -= lr * grad
    return result
