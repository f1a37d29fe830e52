def fresh_gradient(w):
    loss = torch.sum((w - 3) ** 2)
    loss.backward()
    w.grad = torch.zeros_like(w)
    return w.grad
