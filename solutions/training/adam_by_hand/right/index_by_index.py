import itertools


def adam_step(p, g, m, v, t, lr=1e-3, b1=0.9, b2=0.999, eps=1e-8):
    new_p, new_m, new_v = torch.empty_like(p), torch.empty_like(p), torch.empty_like(p)
    for i in itertools.product(*map(range, p.shape)):
        new_m[i] = b1 * m[i] + (1 - b1) * g[i]
        new_v[i] = b2 * v[i] + (1 - b2) * g[i] ** 2
        m_hat = new_m[i] / (1 - b1**t)
        v_hat = new_v[i] / (1 - b2**t)
        new_p[i] = p[i] - lr * m_hat / (v_hat**0.5 + eps)
    return new_p, new_m, new_v
