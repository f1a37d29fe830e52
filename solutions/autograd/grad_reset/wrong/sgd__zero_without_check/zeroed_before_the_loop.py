def sgd(w, lr, steps):
    weight = torch.nn.Parameter(torch.tensor(w))
    weight.grad.zero_()
    history = []
    for _ in range(steps):
        loss = (weight - 3) ** 2
        loss.backward()
        with torch.no_grad():
            weight -= lr * weight.grad
        weight.grad.zero_()
        history.append(weight.item())
    return history
