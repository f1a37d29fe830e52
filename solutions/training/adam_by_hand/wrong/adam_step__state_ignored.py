"""Looks like the m and v that were passed are not used: each call begins from 0.
Where is what earlier steps have left behind?

渡された m と v が使われず、呼び出しごとに 0 から始まっているようです。
前のステップまでの結果は、どこに入っていますか。
"""


def adam_step(p, g, m, v, t, lr=1e-3, b1=0.9, b2=0.999, eps=1e-8):
    m = torch.zeros_like(p)
    v = torch.zeros_like(p)
    m = b1 * m + (1 - b1) * g
    v = b2 * v + (1 - b2) * g**2
    m_hat = m / (1 - b1**t)
    v_hat = v / (1 - b2**t)
    p = p - lr * m_hat / (v_hat.sqrt() + eps)
    return p, m, v
