def fresh_gradient(w):
    w.grad = None
    ((w - 3) ** 2).sum().backward()
    return w.grad.to(torch.float32)
