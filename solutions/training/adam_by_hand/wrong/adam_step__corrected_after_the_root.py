"""Looks like v is corrected after its root is taken.
What is the root of v / c, and is it the root of v, divided by c?

v の平方根をとった後で、補正しているようです。
v / c の平方根は、v の平方根を c で割ったものと同じですか。
"""


def adam_step(p, g, m, v, t, lr=1e-3, b1=0.9, b2=0.999, eps=1e-8):
    m = b1 * m + (1 - b1) * g
    v = b2 * v + (1 - b2) * g**2
    m_hat = m / (1 - b1**t)
    root = v.sqrt() / (1 - b2**t)
    p = p - lr * m_hat / (root + eps)
    return p, m, v
