def sgd(w, lr, steps):
    weight = torch.tensor(w, requires_grad=True)
    path = []
    for i in range(steps):
        loss = (weight - 3).pow(2)
        loss.backward()
        weight = weight - lr * weight.grad
        path.append(weight.item())
    return path
