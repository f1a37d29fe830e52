"""Looks like b times t where the formulas have b to the power of t.
For 3 steps with b1 = 0.5: what is 0.5 times 3, and what is 0.5 to the power of 3?

式では b の t 乗ですが、b × t になっているようです。
b1 = 0.5 で 3 ステップ目のとき、0.5 × 3 と 0.5 の 3 乗は、それぞれいくつですか。
"""


def adam_step(p, g, m, v, t, lr=1e-3, b1=0.9, b2=0.999, eps=1e-8):
    m = b1 * m + (1 - b1) * g
    v = b2 * v + (1 - b2) * g**2
    m_hat = m / (1 - b1 * t)
    v_hat = v / (1 - b2 * t)
    p = p - lr * m_hat / (v_hat.sqrt() + eps)
    return p, m, v
