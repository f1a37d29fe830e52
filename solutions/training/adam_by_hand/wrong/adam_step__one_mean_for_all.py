"""Looks like all elements share one mean of squares; each has a v of its own.
For g = [4, 3], which two numbers are the squares that go into v?

すべての要素で、2 乗の平均を 1 つだけ使っているようです。v は要素ごとに別々です。
g = [4, 3] のとき、v に入る 2 乗は、どの 2 つの数ですか。
"""


def adam_step(p, g, m, v, t, lr=1e-3, b1=0.9, b2=0.999, eps=1e-8):
    m = b1 * m + (1 - b1) * g
    v = b2 * v + (1 - b2) * (g**2).mean()
    m_hat = m / (1 - b1**t)
    v_hat = v / (1 - b2**t)
    p = p - lr * m_hat / (v_hat.sqrt() + eps)
    return p, m, v
