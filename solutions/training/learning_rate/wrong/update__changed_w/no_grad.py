def update(w, grad, lr):
    with torch.no_grad():
        w.sub_(lr * grad)
    return w
