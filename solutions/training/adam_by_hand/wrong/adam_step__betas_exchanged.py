"""Looks like b1 and b2 have changed places: b1 belongs to m and b2 to v.
Which of the two averages does b1 = 0.9 make?

b1 と b2 が入れ替わっているようです。b1 は m に、b2 は v に使います。
b1 = 0.9 で作るのは、どちらの平均ですか。
"""


def adam_step(p, g, m, v, t, lr=1e-3, b1=0.9, b2=0.999, eps=1e-8):
    m = b2 * m + (1 - b2) * g
    v = b1 * v + (1 - b1) * g**2
    m_hat = m / (1 - b2**t)
    v_hat = v / (1 - b1**t)
    p = p - lr * m_hat / (v_hat.sqrt() + eps)
    return p, m, v
