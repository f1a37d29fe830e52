def adam_step(p, g, m, v, t, lr=1e-3, b1=0.9, b2=0.999, eps=1e-8):
    n = len(p)
    new_p, new_m, new_v = p.clone(), m.clone(), v.clone()
    i = 0
    while i < n:
        new_m[i] = m[i] * b1 + g[i] * (1 - b1)
        new_v[i] = v[i] * b2 + torch.square(g[i]) * (1 - b2)
        new_p[i] -= lr / (1 - b1**t) * new_m[i] / ((new_v[i] / (1 - b2**t)) ** 0.5 + eps)
        i += 1
    return new_p, new_m, new_v
