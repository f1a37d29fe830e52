"""Looks like v averages the square of m; it is the square of g.
Which tensor is squared in the formula for v?

v が、m の 2 乗の平均になっているようです。2 乗するのは g です。
v の式で 2 乗しているのは、どのテンソルですか。
"""


def adam_step(p, g, m, v, t, lr=1e-3, b1=0.9, b2=0.999, eps=1e-8):
    m = b1 * m + (1 - b1) * g
    v = b2 * v + (1 - b2) * m**2
    m_hat = m / (1 - b1**t)
    v_hat = v / (1 - b2**t)
    p = p - lr * m_hat / (v_hat.sqrt() + eps)
    return p, m, v
