def descend(w, lr, a, steps):
    weight = torch.tensor(w, requires_grad=True)
    path = []
    for _ in range(max(1, steps)):
        weight.grad = None
        (a * weight**2 / 2).backward()
        with torch.no_grad():
            weight -= lr * weight.grad
        path.append(weight.detach().clone())
    return path
