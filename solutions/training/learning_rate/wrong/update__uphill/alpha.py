def update(w, grad, lr):
    return torch.add(w, grad, alpha=lr)
