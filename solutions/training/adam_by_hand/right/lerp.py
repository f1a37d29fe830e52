def average(old, new, share):
    return torch.lerp(new, old, share)


def adam_step(p, g, m, v, t, lr=1e-3, b1=0.9, b2=0.999, eps=1e-8):
    m_new = average(m, g, b1)
    v_new = average(v, g * g, b2)
    direction = (m_new / (1 - b1**t)) / (torch.sqrt(v_new / (1 - b2**t)) + eps)
    return (torch.sub(p, direction, alpha=lr), m_new, v_new)
