def fresh_gradient(w):
    loss = ((w - 3) * (w - 3)).sum()
    loss.backward()
    w.grad.fill_(0)
    return w.grad.clone().float()
