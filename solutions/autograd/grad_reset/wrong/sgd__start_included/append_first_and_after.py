def sgd(w, lr, steps):
    x = torch.tensor(w, requires_grad=True)
    history = []
    history.append(x.item())
    for _ in range(steps):
        x.grad = None
        loss = (x - 3) ** 2
        loss.backward()
        x.data -= lr * x.grad
        history.append(x.item())
    return history
