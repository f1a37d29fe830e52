"""In Python `^` is no power, and floats do not have it.
Which operator does Python use for 2 to the power of 3?

Python の `^` は累乗ではなく、float には使えません。
2 の 3 乗を、Python ではどの演算子で書きますか。
"""


def adam_step(p, g, m, v, t, lr=1e-3, b1=0.9, b2=0.999, eps=1e-8):
    m = b1 * m + (1 - b1) * g
    v = b2 * v + (1 - b2) * g**2
    m_hat = m / (1 - b1 ^ t)
    v_hat = v / (1 - b2 ^ t)
    p = p - lr * m_hat / (v_hat.sqrt() + eps)
    return p, m, v
