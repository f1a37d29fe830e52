"""Looks like lr is not used: each element moves by about 1.
Where does lr stand in the formula for p?

lr が使われていないようです。どの要素もおよそ 1 ずつ動いています。
p の式では、lr はどこにありますか。
"""


def adam_step(p, g, m, v, t, lr=1e-3, b1=0.9, b2=0.999, eps=1e-8):
    m = b1 * m + (1 - b1) * g
    v = b2 * v + (1 - b2) * g**2
    m_hat = m / (1 - b1**t)
    v_hat = v / (1 - b2**t)
    p = p - m_hat / (v_hat.sqrt() + eps)
    return p, m, v
