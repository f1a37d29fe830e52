def one(x, y, a, b, t, lr, b1, b2, eps):
    a = torch.lerp(a, y, 1 - b1)
    b = torch.lerp(b, torch.square(y), 1 - b2)
    return x - lr * (a / (1 - b1**t)) / ((b / (1 - b2**t)).sqrt() + eps), a, b


def adam_step(p, g, m, v, t, lr=1e-3, b1=0.9, b2=0.999, eps=1e-8):
    done = [one(*four, t, lr, b1, b2, eps) for four in zip(p, g, m, v)]
    return tuple(torch.stack([row[i] for row in done]) for i in range(3))
