def adam_step(p, g, m, v, t, lr=1e-3, b1=0.9, b2=0.999, eps=1e-8):
    m1 = torch.add(g, m, alpha=b1)
    v1 = torch.square(g) + v * b2
    return p - lr * (m1 / (1 - b1**t)) / ((v1 / (1 - b2**t)).sqrt() + eps), m1, v1
