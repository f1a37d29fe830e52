def adam_step(p, g, m, v, t, lr=1e-3, b1=0.9, b2=0.999, eps=1e-8):
    new_p, new_m, new_v = [], [], []
    for i in range(len(p)):
        a = torch.lerp(m[i], g[i], 1 - b1)
        b = v[i] * b2 + g[i] * g[i] * (1 - b2)
        new_p.append(p[i] - lr * (a / (1 - b1**t)) / (torch.sqrt(b / (1 - b2**t)) + eps))
        new_m.append(a)
        new_v.append(b)
    return torch.stack(new_p), torch.stack(new_m), torch.stack(new_v)
