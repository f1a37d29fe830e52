def fresh_gradient(w):
    w.grad = None
    loss = ((w - 3) ** 2).sum()
    loss.backward(create_graph=True)
    return w.grad.float()
