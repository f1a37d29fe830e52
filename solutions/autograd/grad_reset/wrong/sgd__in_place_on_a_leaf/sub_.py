def sgd(w, lr, steps):
    weight = torch.tensor(w, requires_grad=True)
    path = []
    for _ in range(steps):
        loss = (weight - 3) ** 2
        loss.backward()
        weight.sub_(lr * weight.grad)
        weight.grad.zero_()
        path.append(weight.item())
    return path
