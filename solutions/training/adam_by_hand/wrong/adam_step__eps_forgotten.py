"""Looks like eps is missing: where all gradients were 0, 0 is divided by 0.
What does torch give for 0 / 0, and what for 0 / eps?

eps がないようです。勾配がずっと 0 だった要素では、0 を 0 で割ることになります。
torch では、0 / 0 と 0 / eps は、それぞれ何になりますか。
"""


def adam_step(p, g, m, v, t, lr=1e-3, b1=0.9, b2=0.999, eps=1e-8):
    m = b1 * m + (1 - b1) * g
    v = b2 * v + (1 - b2) * g**2
    m_hat = m / (1 - b1**t)
    v_hat = v / (1 - b2**t)
    p = p - lr * m_hat / v_hat.sqrt()
    return p, m, v
