def update(w, grad, lr):
    result = torch.zeros(w.shape)
    result += w.cpu()
    result += lr * grad.cpu()
    return result
