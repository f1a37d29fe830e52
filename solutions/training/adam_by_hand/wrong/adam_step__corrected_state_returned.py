"""Looks like the corrected m and v are returned; they must not be kept as state.
If the next step gets corrected values, how often are they corrected in the end?

補正した m と v を返しているようです。補正後の値は状態として残さないようにします。
次のステップに補正後の値を渡すと、全部で何回補正することになりますか。
"""


def adam_step(p, g, m, v, t, lr=1e-3, b1=0.9, b2=0.999, eps=1e-8):
    m = b1 * m + (1 - b1) * g
    v = b2 * v + (1 - b2) * g**2
    m_hat = m / (1 - b1**t)
    v_hat = v / (1 - b2**t)
    p = p - lr * m_hat / (v_hat.sqrt() + eps)
    return p, m_hat, v_hat
