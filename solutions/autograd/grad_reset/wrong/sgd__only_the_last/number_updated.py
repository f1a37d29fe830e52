def sgd(w, lr, steps):
    for i in range(steps):
        t = torch.tensor(w, requires_grad=True)
        ((t - 3) ** 2).backward()
        w = w - lr * t.grad.item()
        result = w
    return result
