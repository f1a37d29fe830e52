"""Looks like the bias correction is missing: the first steps have another length.
After the first step m is only 0.1 times g; what is it divided by in the formulas?

バイアス補正 (bias correction) がないようです。最初の数ステップの長さが違っています。
最初のステップの後、m は g の 0.1 倍しかありません。式では、それを何で割りますか。
"""


def adam_step(p, g, m, v, t, lr=1e-3, b1=0.9, b2=0.999, eps=1e-8):
    m = b1 * m + (1 - b1) * g
    v = b2 * v + (1 - b2) * g**2
    p = p - lr * m / (v.sqrt() + eps)
    return p, m, v
