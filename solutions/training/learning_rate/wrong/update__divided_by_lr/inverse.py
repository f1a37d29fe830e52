def update(w, grad, lr):
    return torch.sub(w, grad, alpha=1 / lr)
