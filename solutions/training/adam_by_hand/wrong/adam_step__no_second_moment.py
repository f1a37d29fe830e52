"""Looks like momentum alone: p moves by lr times m, and v is not used.
What is m divided by in the formula for p?

モーメンタム (momentum) だけのようです。p が lr × m だけ動き、v が使われていません。
p の式では、m を何で割りますか。
"""


def adam_step(p, g, m, v, t, lr=1e-3, b1=0.9, b2=0.999, eps=1e-8):
    m = b1 * m + (1 - b1) * g
    v = b2 * v + (1 - b2) * g**2
    p = p - lr * m
    return p, m, v
