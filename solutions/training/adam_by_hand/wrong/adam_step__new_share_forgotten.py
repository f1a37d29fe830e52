"""Looks like the gradient and its square are added whole, without their shares 1 - b1 and 1 - b2.
If all gradients are 4, what should their average be?

勾配とその 2 乗に、割合の 1 − b1 と 1 − b2 がかかっていないようです。
勾配がいつも 4 なら、その平均はいくつになるとよいですか。
"""


def adam_step(p, g, m, v, t, lr=1e-3, b1=0.9, b2=0.999, eps=1e-8):
    m = b1 * m + g
    v = b2 * v + g**2
    m_hat = m / (1 - b1**t)
    v_hat = v / (1 - b2**t)
    p = p - lr * m_hat / (v_hat.sqrt() + eps)
    return p, m, v
