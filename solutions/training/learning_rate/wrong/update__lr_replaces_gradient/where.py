def update(w, grad, lr):
    return torch.where(grad > 0, w - lr, w + lr)
