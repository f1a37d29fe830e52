def sgd(w, lr, steps):
    leaf = torch.tensor(w, requires_grad=True)
    loss = (leaf - 3) ** 2
    loss.backward()
    grad = leaf.grad.item()
    path = []
    for _ in range(steps):
        w = w - lr * grad
        path.append(w)
    return path
