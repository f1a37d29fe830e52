"""Looks like lr is 0.001 in every call, whatever is passed.
Which name carries the learning rate of the caller?

何を渡しても、lr が 0.001 になっているようです。
呼び出し側が渡した学習率は、どの名前に入っていますか。
"""


def adam_step(p, g, m, v, t, lr=1e-3, b1=0.9, b2=0.999, eps=1e-8):
    m = b1 * m + (1 - b1) * g
    v = b2 * v + (1 - b2) * g**2
    m_hat = m / (1 - b1**t)
    v_hat = v / (1 - b2**t)
    p = p - 0.001 * m_hat / (v_hat.sqrt() + eps)
    return p, m, v
