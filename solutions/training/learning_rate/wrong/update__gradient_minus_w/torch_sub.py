def update(w, grad, lr):
    return torch.sub(grad, w, alpha=lr)
