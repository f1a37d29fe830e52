def update(w, grad, lr):
    change = torch.full_like(grad, lr)
    return torch.sub(w, change)
