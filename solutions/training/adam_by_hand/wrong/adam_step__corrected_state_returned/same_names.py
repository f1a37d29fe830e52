def adam_step(p, g, m, v, t, lr=1e-3, b1=0.9, b2=0.999, eps=1e-8):
    m = b1 * m + (1 - b1) * g
    v = b2 * v + (1 - b2) * g**2
    m = m / (1 - b1**t)
    v = v / (1 - b2**t)
    return p - lr * m / (torch.sqrt(v) + eps), m, v
