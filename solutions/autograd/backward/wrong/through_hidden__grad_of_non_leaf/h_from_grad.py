def through_hidden(x):
    leaf = torch.tensor(x, requires_grad=True)
    h = leaf.pow(2)
    (h.pow(2) + h * 3).backward()
    dx, dh = leaf.grad, h.grad
    return dx, dh
