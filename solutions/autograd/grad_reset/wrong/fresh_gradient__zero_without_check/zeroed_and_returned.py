def fresh_gradient(w):
    loss = torch.sum((w - 3) ** 2)
    w.grad.zero_()
    loss.backward()
    return w.grad
