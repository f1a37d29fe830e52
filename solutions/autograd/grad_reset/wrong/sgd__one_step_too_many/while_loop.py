def sgd(w, lr, steps):
    x = torch.tensor(w, requires_grad=True)
    history = []
    i = 0
    while i <= steps:
        x.grad = None
        L = (x - 3) ** 2
        L.backward()
        x.data -= lr * x.grad
        history.append(x.item())
        i += 1
    return history
