def fresh_gradient(w):
    w.grad.zero_()
    L = (w - 3).pow(2).sum()
    L.backward()
    g = w.grad
    return torch.tensor(g.tolist())
