"""Looks like eps is a number of your own inside the function.
Which name carries what the caller has passed?

eps が、関数の中に書いた数になっているようです。
呼び出し側が渡した値は、どの名前に入っていますか。
"""


def adam_step(p, g, m, v, t, lr=1e-3, b1=0.9, b2=0.999, eps=1e-8):
    m = b1 * m + (1 - b1) * g
    v = b2 * v + (1 - b2) * g**2
    m_hat = m / (1 - b1**t)
    v_hat = v / (1 - b2**t)
    p = p - lr * m_hat / (v_hat.sqrt() + 1e-8)
    return p, m, v
