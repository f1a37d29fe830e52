"""Looks like a plus: the step goes uphill.
If the gradient is positive, which way does the loss fall?

符号が + のようです。ステップが坂を登っています。
勾配が正のとき、損失が小さくなるのはどちら向きですか。
"""


def adam_step(p, g, m, v, t, lr=1e-3, b1=0.9, b2=0.999, eps=1e-8):
    m = b1 * m + (1 - b1) * g
    v = b2 * v + (1 - b2) * g**2
    m_hat = m / (1 - b1**t)
    v_hat = v / (1 - b2**t)
    p = p + lr * m_hat / (v_hat.sqrt() + eps)
    return p, m, v
