import math


def adam_step(p, g, m, v, t, lr=1e-3, b1=0.9, b2=0.999, eps=1e-8):
    new_m = m - (1 - b1) * (m - g)
    new_v = v + (1 - b2) * (g.pow(2) - v)
    root = (new_v / (1 - math.pow(b2, t))) ** 0.5
    change = -lr / (1 - math.pow(b1, t)) * new_m / (root + eps)
    return torch.add(p, change), new_m, new_v
