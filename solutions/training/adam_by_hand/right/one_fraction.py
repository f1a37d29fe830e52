def correction(b, t):
    total = 0.0
    power = 1.0
    for _ in range(t):
        total += power
        power *= b
    return (1 - b) * total


def adam_step(p, g, m, v, t, lr=1e-3, b1=0.9, b2=0.999, eps=1e-8):
    with torch.no_grad():
        m = torch.add(b1 * m, g, alpha=1 - b1)
        v = b2 * v + (1 - b2) * torch.square(g)
        c1, c2 = correction(b1, t), correction(b2, t) ** 0.5
        p = p - lr * c2 * m / (c1 * (v.sqrt() + eps * c2))
    return p, m, v
