"""Looks like plain gradient descent: p moves by lr times g.
What do m and v have to do with the step in the formula for p?

ふつうの勾配降下法のようです。p が lr × g だけ動いています。
p の式で、m と v はステップにどう関わっていますか。
"""


def adam_step(p, g, m, v, t, lr=1e-3, b1=0.9, b2=0.999, eps=1e-8):
    m = b1 * m + (1 - b1) * g
    v = b2 * v + (1 - b2) * g**2
    p = p - lr * g
    return p, m, v
