"""Looks like the square is taken of (1 - b2) times g; only g is squared.
With b2 = 0.5 and g = 4: what is 0.5 times 16, and what is 2 squared?

(1 − b2) × g 全体を 2 乗しているようです。2 乗するのは g だけです。
b2 = 0.5、g = 4 のとき、0.5 × 16 と、2 の 2 乗は、それぞれいくつですか。
"""


def adam_step(p, g, m, v, t, lr=1e-3, b1=0.9, b2=0.999, eps=1e-8):
    m = b1 * m + (1 - b1) * g
    v = b2 * v + ((1 - b2) * g) ** 2
    m_hat = m / (1 - b1**t)
    v_hat = v / (1 - b2**t)
    p = p - lr * m_hat / (v_hat.sqrt() + eps)
    return p, m, v
