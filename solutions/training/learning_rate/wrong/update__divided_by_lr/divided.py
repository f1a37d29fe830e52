def update(w, grad, lr):
    step = torch.div(grad, lr)
    w -= step
    return w
