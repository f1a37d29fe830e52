def sgd(w, lr, steps):
    result = []
    while not result or len(result) < steps:
        t = torch.tensor(w, requires_grad=True)
        g = torch.autograd.grad((t - 3) ** 2, t)[0].item()
        w = w - lr * g
        result.append(g)
    return result
