"""Looks like 1 - b is raised to the power of t; only b is.
With b1 = 0.9 and t = 2: what is 1 - 0.81, and what is 0.1 squared?

1 − b 全体を t 乗しているようです。t 乗するのは b だけです。
b1 = 0.9、t = 2 のとき、1 − 0.81 と、0.1 の 2 乗は、それぞれいくつですか。
"""


def adam_step(p, g, m, v, t, lr=1e-3, b1=0.9, b2=0.999, eps=1e-8):
    m = b1 * m + (1 - b1) * g
    v = b2 * v + (1 - b2) * g**2
    m_hat = m / (1 - b1) ** t
    v_hat = v / (1 - b2) ** t
    p = p - lr * m_hat / (v_hat.sqrt() + eps)
    return p, m, v
