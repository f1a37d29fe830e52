"""Looks like eps is added to the root of the uncorrected v.
Which comes first in the formulas, the correction of v or eps?

eps を、補正する前の v の平方根に足しているようです。
式では、v の補正と eps の足し算のどちらが先ですか。
"""


def adam_step(p, g, m, v, t, lr=1e-3, b1=0.9, b2=0.999, eps=1e-8):
    m = b1 * m + (1 - b1) * g
    v = b2 * v + (1 - b2) * g**2
    step = lr * (1 - b2**t) ** 0.5 / (1 - b1**t)
    p = p - step * m / (v.sqrt() + eps)
    return p, m, v
