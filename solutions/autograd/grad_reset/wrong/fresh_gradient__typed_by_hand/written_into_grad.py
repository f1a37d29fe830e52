def fresh_gradient(w):
    w.grad = None
    loss = torch.sum((w - 3) ** 2)
    loss.backward()
    w.grad = 2 * (w.detach() - 3)
    return w.grad
