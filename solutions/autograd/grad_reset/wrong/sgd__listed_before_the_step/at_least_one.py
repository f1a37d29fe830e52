def sgd(w, lr, steps):
    path = [w]
    while len(path) < steps:
        t = torch.tensor(path[-1], requires_grad=True)
        loss = (t - 3) ** 2
        loss.backward()
        path.append(path[-1] - lr * t.grad.item())
    return path
