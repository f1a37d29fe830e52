def through_hidden(x):
    leaf = torch.tensor(x, requires_grad=True)
    h = leaf * leaf
    y = h * h + 3 * h
    y.backward(retain_graph=True)
    h.retain_grad()
    y.backward()
    return leaf.grad, h.grad
