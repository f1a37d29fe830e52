"""Looks like the correction is the same in every step: t is not in it.
What does 1 - b1 to the power of t come close to when t grows?

補正がどのステップでも同じようです。t が使われていません。
t が大きくなると、1 − (b1 の t 乗) はいくつに近づきますか。
"""


def adam_step(p, g, m, v, t, lr=1e-3, b1=0.9, b2=0.999, eps=1e-8):
    m = b1 * m + (1 - b1) * g
    v = b2 * v + (1 - b2) * g**2
    m_hat = m / (1 - b1)
    v_hat = v / (1 - b2)
    p = p - lr * m_hat / (v_hat.sqrt() + eps)
    return p, m, v
