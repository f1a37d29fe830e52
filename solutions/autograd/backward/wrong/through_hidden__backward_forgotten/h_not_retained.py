def through_hidden(x):
    t = torch.tensor(x, requires_grad=True)
    h = t.pow(2)
    y = h.pow(2) + 3 * h
    y.detach()
    return (t.grad, h.grad)
