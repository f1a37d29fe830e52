def fresh_gradient(w):
    w.grad = None
    L = torch.sum((w - 3) ** 2)
    L.backward()
    return w.grad.cpu()
