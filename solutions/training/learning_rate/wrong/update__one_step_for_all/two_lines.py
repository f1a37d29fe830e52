def update(w, grad, lr):
    step = lr * torch.mean(grad)
    w -= step
    return w
