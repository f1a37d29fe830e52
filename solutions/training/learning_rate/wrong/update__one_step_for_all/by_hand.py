def update(w, grad, lr):
    average = grad.sum() / grad.numel()
    return torch.sub(w, average, alpha=lr)
