def gradient(value):
    t = torch.tensor(value, requires_grad=True)
    return torch.autograd.grad((t - 3) ** 2, t)[0].item()


def sgd(w, lr, steps):
    ws = [w + lr * gradient(w)]
    for i in range(1, steps):
        ws.append(ws[i - 1] + lr * gradient(ws[i - 1]))
    return ws
