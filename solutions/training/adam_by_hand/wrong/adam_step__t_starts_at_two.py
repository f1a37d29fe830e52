"""Looks like t is one too large in the powers.
The first call gets t = 1; which power of b1 belongs to the first step?

累乗の t が 1 だけ大きいようです。
最初の呼び出しでは t = 1 です。最初のステップで使うのは、b1 の何乗ですか。
"""


def adam_step(p, g, m, v, t, lr=1e-3, b1=0.9, b2=0.999, eps=1e-8):
    m = b1 * m + (1 - b1) * g
    v = b2 * v + (1 - b2) * g**2
    m_hat = m / (1 - b1 ** (t + 1))
    v_hat = v / (1 - b2 ** (t + 1))
    p = p - lr * m_hat / (v_hat.sqrt() + eps)
    return p, m, v
