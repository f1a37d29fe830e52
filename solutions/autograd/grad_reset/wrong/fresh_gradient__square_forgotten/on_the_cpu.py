def fresh_gradient(w):
    w.grad = None
    L = w.sum() - 3
    L.backward()
    return torch.tensor(w.grad.tolist())
