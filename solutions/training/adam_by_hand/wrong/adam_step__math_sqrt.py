"""`math.sqrt` takes one number, not a tensor with several.
Which function of torch takes the root of every element?

`math.sqrt` に渡せるのは 1 つの数で、要素がいくつもあるテンソルは渡せません。
すべての要素の平方根をとる torch の関数は何ですか。
"""

import math


def adam_step(p, g, m, v, t, lr=1e-3, b1=0.9, b2=0.999, eps=1e-8):
    m = b1 * m + (1 - b1) * g
    v = b2 * v + (1 - b2) * g**2
    m_hat = m / (1 - b1**t)
    v_hat = v / (1 - b2**t)
    p = p - lr * m_hat / (math.sqrt(v_hat) + eps)
    return p, m, v
