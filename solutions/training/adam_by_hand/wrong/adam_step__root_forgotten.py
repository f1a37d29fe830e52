"""Looks like the square root is missing below the division.
v is an average of squares; what brings it back to the size of a gradient?

割る数の平方根が抜けているようです。
v は 2 乗の平均です。勾配と同じ大きさに戻すには、何をしますか。
"""


def adam_step(p, g, m, v, t, lr=1e-3, b1=0.9, b2=0.999, eps=1e-8):
    m = b1 * m + (1 - b1) * g
    v = b2 * v + (1 - b2) * g**2
    m_hat = m / (1 - b1**t)
    v_hat = v / (1 - b2**t)
    p = p - lr * m_hat / (v_hat + eps)
    return p, m, v
