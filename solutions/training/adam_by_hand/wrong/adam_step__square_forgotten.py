"""Looks like v is an average of the gradients, not of their squares.
What is the square of -2, and can a root be taken of -2?

v が、勾配の 2 乗ではなく、勾配そのものの平均になっているようです。
−2 の 2 乗はいくつですか。−2 の平方根はとれますか。
"""


def adam_step(p, g, m, v, t, lr=1e-3, b1=0.9, b2=0.999, eps=1e-8):
    m = b1 * m + (1 - b1) * g
    v = b2 * v + (1 - b2) * g
    m_hat = m / (1 - b1**t)
    v_hat = v / (1 - b2**t)
    p = p - lr * m_hat / (v_hat.sqrt() + eps)
    return p, m, v
