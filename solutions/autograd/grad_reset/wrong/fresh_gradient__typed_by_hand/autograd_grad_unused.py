def fresh_gradient(w):
    loss = ((w - 3) ** 2).sum()
    torch.autograd.grad(loss, w)
    with torch.no_grad():
        g = 2 * w - 6
    return g
