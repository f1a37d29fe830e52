"""Looks like RMSProp: the step uses g itself, and m is not used.
Which average stands above the division?

RMSProp のようです。ステップで g をそのまま使い、m が使われていません。
割り算の上にあるのは、どの平均ですか。
"""


def adam_step(p, g, m, v, t, lr=1e-3, b1=0.9, b2=0.999, eps=1e-8):
    m = b1 * m + (1 - b1) * g
    v = b2 * v + (1 - b2) * g**2
    v_hat = v / (1 - b2**t)
    p = p - lr * g / (v_hat.sqrt() + eps)
    return p, m, v
