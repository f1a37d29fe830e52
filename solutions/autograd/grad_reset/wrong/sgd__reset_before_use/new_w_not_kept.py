def sgd(w, lr, steps):
    start = torch.tensor(w, requires_grad=True)
    path = [w]
    for _ in range(steps - 1):
        start.grad = None
        loss = (start - 3) ** 2
        loss.backward()
        with torch.no_grad():
            start - lr * start.grad
        path.append(start.item())
    return path
