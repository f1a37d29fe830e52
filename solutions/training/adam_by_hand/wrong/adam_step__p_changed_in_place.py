"""p is written into, and it is the caller's own tensor.
Which operator makes a new tensor instead of writing into p?

p に書き込んでいますが、これは呼び出し側のテンソルです。
p に書き込まず、新しいテンソルを作る演算子はどれですか。
"""


def adam_step(p, g, m, v, t, lr=1e-3, b1=0.9, b2=0.999, eps=1e-8):
    m = b1 * m + (1 - b1) * g
    v = b2 * v + (1 - b2) * g**2
    m_hat = m / (1 - b1**t)
    v_hat = v / (1 - b2**t)
    p -= lr * m_hat / (v_hat.sqrt() + eps)
    return p, m, v
