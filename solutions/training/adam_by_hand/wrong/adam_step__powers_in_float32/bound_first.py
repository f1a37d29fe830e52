def adam_step(p, g, m, v, t, lr=1e-3, b1=0.9, b2=0.999, eps=1e-8):
    c1, c2 = 1 - torch.tensor(b1).pow(t), 1 - torch.tensor(b2).pow(t)
    m1 = torch.lerp(m, g, 1 - b1)
    v1 = v * b2 + torch.square(g) * (1 - b2)
    return p - lr * (m1 / c1) / ((v1 / c2).sqrt() + eps), m1, v1
