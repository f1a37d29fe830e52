"""Looks like only m is corrected; v needs a correction of its own.
With b2 = 0.999, how large is v after the first step, compared with g squared?

m だけを補正しているようです。v にも v の補正が必要です。
b2 = 0.999 のとき、最初のステップの後の v は、g の 2 乗の何倍ですか。
"""


def adam_step(p, g, m, v, t, lr=1e-3, b1=0.9, b2=0.999, eps=1e-8):
    m = b1 * m + (1 - b1) * g
    v = b2 * v + (1 - b2) * g**2
    m_hat = m / (1 - b1**t)
    p = p - lr * m_hat / (v.sqrt() + eps)
    return p, m, v
