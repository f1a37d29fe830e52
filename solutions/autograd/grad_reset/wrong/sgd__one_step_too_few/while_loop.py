def sgd(w, lr, steps):
    x = torch.tensor(w, requires_grad=True)
    out = []
    n = 1
    while n < steps:
        x.grad = None
        ((x - 3) ** 2).backward()
        with torch.no_grad():
            x -= lr * x.grad
        out.append(x.item())
        n += 1
    return out
