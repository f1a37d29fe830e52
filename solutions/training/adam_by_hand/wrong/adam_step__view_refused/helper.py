def flat(x):
    return x.view(-1)


def adam_step(p, g, m, v, t, lr=1e-3, b1=0.9, b2=0.999, eps=1e-8):
    new_m = b1 * flat(m) + (1 - b1) * flat(g)
    new_v = b2 * flat(v) + (1 - b2) * flat(g).square()
    m_hat, v_hat = new_m / (1 - b1**t), new_v / (1 - b2**t)
    new_p = flat(p) - lr * m_hat / (torch.sqrt(v_hat) + eps)
    return tuple(x.view(p.shape) for x in (new_p, new_m, new_v))
