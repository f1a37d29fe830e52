"""Looks like b1, b2 and eps are numbers of your own inside the function.
Which names carry what the caller has passed?

b1、b2、eps が、関数の中に書いた数になっているようです。
呼び出し側が渡した値は、どの名前に入っていますか。
"""


def adam_step(p, g, m, v, t, lr=1e-3, b1=0.9, b2=0.999, eps=1e-8):
    m = 0.9 * m + 0.1 * g
    v = 0.999 * v + 0.001 * g**2
    m_hat = m / (1 - 0.9**t)
    v_hat = v / (1 - 0.999**t)
    p = p - lr * m_hat / (v_hat.sqrt() + 1e-8)
    return p, m, v
