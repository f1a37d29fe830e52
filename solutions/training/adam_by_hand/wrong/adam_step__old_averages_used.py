"""Looks like p moves by the m and v from before this step.
In the first step both are 0; which gradient does p follow then?

p が、このステップより前の m と v で動いているようです。
最初のステップでは、どちらも 0 です。そのとき p は、どの勾配に従いますか。
"""


def adam_step(p, g, m, v, t, lr=1e-3, b1=0.9, b2=0.999, eps=1e-8):
    m_hat = m / (1 - b1**t)
    v_hat = v / (1 - b2**t)
    p = p - lr * m_hat / (v_hat.sqrt() + eps)
    m = b1 * m + (1 - b1) * g
    v = b2 * v + (1 - b2) * g**2
    return p, m, v
