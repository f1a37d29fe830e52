def adam_step(p, g, m, v, t, lr=1e-3, b1=0.9, b2=0.999, eps=1e-8):
    m1 = torch.lerp(m, g, 1 - b1)
    v1 = v * b2 + torch.square(g) * (1 - b2)
    t += 1
    size = lr / (1 - b1**t)
    return p - size * m1 / ((v1 / (1 - b2**t)) ** 0.5 + eps), m1, v1
