def adam_step(p, g, m, v, t, lr=1e-3, b1=0.9, b2=0.999, eps=1e-8):
    new_m = b1 * m + (1 - b1) * g
    new_v = b2 * v + (1 - b2) * g * g
    m_hat = new_m / pow(1 - b1, t)
    v_hat = new_v / pow(1 - b2, t)
    return p - lr * m_hat / (torch.sqrt(v_hat) + eps), new_m, new_v
