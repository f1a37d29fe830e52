def descend(w, lr, a, steps):
    history = []
    for _ in range(steps):
        t = torch.tensor(w, requires_grad=True)
        loss = a * t**2
        loss.backward()
        w = w - lr * t.grad.item()
        history.append(w)
    return history
