"""Looks like the p that came in is returned; it has not moved.
Which name holds the p after the step?

受け取った p を返しているようです。p が動いていません。
ステップの後の p は、どの名前に入っていますか。
"""


def adam_step(p, g, m, v, t, lr=1e-3, b1=0.9, b2=0.999, eps=1e-8):
    new_m = b1 * m + (1 - b1) * g
    new_v = b2 * v + (1 - b2) * g * g
    m_corrected = new_m / (1 - b1**t)
    v_corrected = new_v / (1 - b2**t)
    p - lr * m_corrected / (torch.sqrt(v_corrected) + eps)
    return p, new_m, new_v
