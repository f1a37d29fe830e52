"""Looks like the shares have changed places: the old average gets 1 - b, and the gradient b.
With b1 = 0.9, which of the two should count nine times as much as the other?

割合が入れ替わっているようです。前の平均に 1 − b を、勾配に b をかけています。
b1 = 0.9 のとき、9 倍の重みになるのは、前の平均と勾配のどちらですか。
"""


def adam_step(p, g, m, v, t, lr=1e-3, b1=0.9, b2=0.999, eps=1e-8):
    m = (1 - b1) * m + b1 * g
    v = (1 - b2) * v + b2 * g**2
    m_hat = m / (1 - b1**t)
    v_hat = v / (1 - b2**t)
    p = p - lr * m_hat / (v_hat.sqrt() + eps)
    return p, m, v
