def adam_step(p, g, m, v, t, lr=1e-3, b1=0.9, b2=0.999, eps=1e-8):
    new_m = g + b1 * m
    new_v = g * g + b2 * v
    m_corrected = new_m / (1 - b1**t)
    v_corrected = new_v / (1 - b2**t)
    new_p = p - lr * m_corrected / (torch.sqrt(v_corrected) + eps)
    return new_p, new_m, new_v
