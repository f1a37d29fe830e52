def update(w, grad, lr):
    numbers = [a - lr * g for a, g in zip(w.reshape(-1).tolist(), grad.reshape(-1).tolist())]
    return torch.tensor(numbers).reshape(w.shape)
