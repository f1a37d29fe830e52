def sgd(w, lr, steps):
    path = []
    for _ in range(steps):
        t = torch.tensor(w, requires_grad=True)
        loss = (t - 3) ** 2
        loss.backward()
        w = w + lr * t.grad.item()
        path.append(w)
    return path
