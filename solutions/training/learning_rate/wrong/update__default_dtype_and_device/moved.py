def update(w, grad, lr):
    w, grad = w.cpu().float(), grad.cpu().float()
    return w - lr * grad
