def update(w, grad, lr):
    change = torch.mul(grad, lr)
    return change
