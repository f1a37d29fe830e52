"""float64 came back for float32 inputs.
Which dtype do `.double()` and NumPy's arrays of floats have?

float32 の入力に対して float64 が返っています。
`.double()` や、NumPy の小数の配列の dtype は何ですか。
"""


def adam_step(p, g, m, v, t, lr=1e-3, b1=0.9, b2=0.999, eps=1e-8):
    p, g, m, v = p.double(), g.double(), m.double(), v.double()
    m = b1 * m + (1 - b1) * g
    v = b2 * v + (1 - b2) * g**2
    m_hat = m / (1 - b1**t)
    v_hat = v / (1 - b2**t)
    p = p - lr * m_hat / (v_hat.sqrt() + eps)
    return p, m, v
