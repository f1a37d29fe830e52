"""Looks like b1 corrects v and b2 corrects m.
Which of the two was m averaged with?

b1 で v を、b2 で m を補正しているようです。
m の平均に使ったのは、b1 と b2 のどちらですか。
"""


def adam_step(p, g, m, v, t, lr=1e-3, b1=0.9, b2=0.999, eps=1e-8):
    m = b1 * m + (1 - b1) * g
    v = b2 * v + (1 - b2) * g**2
    m_hat = m / (1 - b2**t)
    v_hat = v / (1 - b1**t)
    p = p - lr * m_hat / (v_hat.sqrt() + eps)
    return p, m, v
