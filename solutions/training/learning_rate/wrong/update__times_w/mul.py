def update(w, grad, lr):
    step = torch.mul(w, grad) * lr
    return torch.add(w, -step)
