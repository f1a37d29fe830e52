def update(w, grad, lr):
    change = grad.data
    change *= -lr
    change *= -1
    return torch.sub(w, change)
