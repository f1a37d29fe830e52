def fresh_gradient(w):
    loss = ((w - 3) ** 2).sum()
    loss.backward()
    return w.grad.detach().clone()
