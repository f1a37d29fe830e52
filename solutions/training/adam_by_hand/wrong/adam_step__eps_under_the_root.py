"""Looks like eps is under the root; with tiny gradients it takes over there.
With v = 0, what is the root of 0.0001, and how large is eps itself?

eps が根号の中に入っているようです。ごく小さい勾配では、eps が支配的になります。
v = 0、eps = 0.0001 のとき、根号の中の eps はいくつになりますか。eps そのものより大きいですか。
"""


def adam_step(p, g, m, v, t, lr=1e-3, b1=0.9, b2=0.999, eps=1e-8):
    m = b1 * m + (1 - b1) * g
    v = b2 * v + (1 - b2) * g**2
    m_hat = m / (1 - b1**t)
    v_hat = v / (1 - b2**t)
    p = p - lr * m_hat / (v_hat + eps).sqrt()
    return p, m, v
