"""Looks like t steps are taken in one call; t is the number of this one step.
After the calls with t = 1, 2 and 3, how many steps should have been taken in all?

1 回の呼び出しで t ステップ進んでいるようです。t は、この 1 ステップの番号です。
t = 1、2、3 の 3 回の呼び出しの後、全部で何ステップ進んでいるとよいですか。
"""


def adam_step(p, g, m, v, t, lr=1e-3, b1=0.9, b2=0.999, eps=1e-8):
    for i in range(1, t + 1):
        m = b1 * m + (1 - b1) * g
        v = b2 * v + (1 - b2) * g**2
        m_hat = m / (1 - b1**i)
        v_hat = v / (1 - b2**i)
        p = p - lr * m_hat / (v_hat.sqrt() + eps)
    return p, m, v
