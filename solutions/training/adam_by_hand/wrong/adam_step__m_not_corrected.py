"""Looks like only v is corrected; m needs a correction of its own.
With b1 = 0.9, how large is m after the first step, compared with g?

v だけを補正しているようです。m にも m の補正が必要です。
b1 = 0.9 のとき、最初のステップの後の m は、g の何倍ですか。
"""


def adam_step(p, g, m, v, t, lr=1e-3, b1=0.9, b2=0.999, eps=1e-8):
    m = b1 * m + (1 - b1) * g
    v = b2 * v + (1 - b2) * g**2
    v_hat = v / (1 - b2**t)
    p = p - lr * m / (v_hat.sqrt() + eps)
    return p, m, v
