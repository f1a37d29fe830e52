def adam_step(p, g, m, v, t, lr=1e-3, b1=0.9, b2=0.999, eps=1e-8):
    m.copy_(b1 * m + (1 - b1) * g)
    v.copy_(b2 * v + (1 - b2) * g**2)
    denom = (v / (1 - b2**t)).sqrt() + eps
    return p.addcdiv(m, denom, value=-lr / (1 - b1**t)), m, v
