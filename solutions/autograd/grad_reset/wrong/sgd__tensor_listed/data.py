def sgd(w, lr, steps):
    w = torch.tensor(w, requires_grad=True)
    path = []
    for _ in range(steps):
        w.grad = None
        loss = (w - 3) ** 2
        loss.backward()
        w.data -= lr * w.grad
        path += [w]
    return path
