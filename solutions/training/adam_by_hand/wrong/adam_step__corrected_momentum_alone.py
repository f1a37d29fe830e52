"""Looks like p moves by lr times the corrected m, and v is not used.
What is it divided by in the formula for p?

p が、lr × 補正した m だけ動き、v が使われていないようです。
p の式では、それを何で割りますか。
"""


def adam_step(p, g, m, v, t, lr=1e-3, b1=0.9, b2=0.999, eps=1e-8):
    m = b1 * m + (1 - b1) * g
    v = b2 * v + (1 - b2) * g**2
    m_hat = m / (1 - b1**t)
    p = p - lr * m_hat
    return p, m, v
