"""Looks like v averages the size of the gradients, not their squares.
What has to be inside a root so that the size of g comes out?

v が、勾配の 2 乗ではなく、勾配の絶対値の平均になっているようです。
平方根をとると g の大きさになるのは、どんな数ですか。
"""


def adam_step(p, g, m, v, t, lr=1e-3, b1=0.9, b2=0.999, eps=1e-8):
    m = b1 * m + (1 - b1) * g
    v = b2 * v + (1 - b2) * g.abs()
    m_hat = m / (1 - b1**t)
    v_hat = v / (1 - b2**t)
    p = p - lr * m_hat / (v_hat.sqrt() + eps)
    return p, m, v
