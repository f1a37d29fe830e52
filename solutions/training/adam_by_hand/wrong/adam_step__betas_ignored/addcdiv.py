def adam_step(p, g, m, v, t, lr=1e-3, b1=0.9, b2=0.999, eps=1e-8):
    m1 = m.lerp(g, 0.1)
    v1 = (v * 0.999).addcmul(g, g, value=0.001)
    denom = (v1 / (1 - 0.999**t)).sqrt() + eps
    return p.addcdiv(m1, denom, value=-lr / (1 - 0.9**t)), m1, v1
