"""Looks like the m and v that came in are returned, not the new ones.
Which averages does the next step have to go on with?

新しい m と v ではなく、受け取った m と v を返しているようです。
次のステップは、どの平均で続けますか。
"""


def adam_step(p, g, m, v, t, lr=1e-3, b1=0.9, b2=0.999, eps=1e-8):
    new_m = b1 * m + (1 - b1) * g
    new_v = b2 * v + (1 - b2) * g * g
    m_corrected = new_m / (1 - b1**t)
    v_corrected = new_v / (1 - b2**t)
    new_p = p - lr * m_corrected / (torch.sqrt(v_corrected) + eps)
    return new_p, m, v
