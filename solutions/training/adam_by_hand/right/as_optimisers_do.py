import math


def adam_step(p, g, m, v, t, lr=1e-3, b1=0.9, b2=0.999, eps=1e-8):
    m = m.lerp(g, 1 - b1)
    v = (v * b2).addcmul(g, g, value=1 - b2)
    step_size = lr / (1 - b1**t)
    denom = v.sqrt() / math.sqrt(1 - b2**t) + eps
    return p.addcdiv(m, denom, value=-step_size), m, v
