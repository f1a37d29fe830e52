def adam_step(p, g, m, v, t, lr=1e-3, b1=0.9, b2=0.999, eps=1e-8):
    i = 1
    while i <= t:
        m, v = torch.lerp(m, g, 1 - b1), b2 * v + (1 - b2) * g * g
        p = p - lr / (1 - b1**i) * m / ((v / (1 - b2**i)) ** 0.5 + eps)
        i += 1
    return p, m, v
