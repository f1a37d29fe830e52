def descend(w, lr, a, steps):
    weight = torch.tensor(w, requires_grad=True)
    ws = []
    while not ws or len(ws) < steps:
        weight.grad = None
        (a * weight * weight / 2).backward()
        weight.data -= weight.grad
        ws.append(float(weight))
    return ws
