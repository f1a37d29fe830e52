def fresh_gradient(w):
    loss = torch.sum((w - 3) ** 2)
    (g,) = torch.autograd.grad(loss, w, create_graph=True)
    return g
