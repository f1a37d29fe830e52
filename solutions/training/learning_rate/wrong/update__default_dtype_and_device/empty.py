def update(w, grad, lr):
    new = torch.empty(w.shape)
    new.copy_(w - lr * grad)
    return new
