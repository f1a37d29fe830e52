def one(p, g, m, v, i, lr, b1, b2, eps):
    m = b1 * m + (1 - b1) * g
    v = b2 * v + (1 - b2) * torch.square(g)
    return p - lr * (m / (1 - b1**i)) / (torch.sqrt(v / (1 - b2**i)) + eps), m, v


def adam_step(p, g, m, v, t, lr=1e-3, b1=0.9, b2=0.999, eps=1e-8):
    for i in range(t):
        p, m, v = one(p, g, m, v, i + 1, lr, b1, b2, eps)
    return p, m, v
