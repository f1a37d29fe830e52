"""The powers have lost digits: `torch.tensor(b2)` is float32, also where p is float64.
What is 1 - 0.999 for a Python float, and what for `torch.tensor(0.999)`?

累乗の桁が失われています。p が float64 でも、`torch.tensor(b2)` は float32 です。
1 − 0.999 は、Python の float ではいくつですか。`torch.tensor(0.999)` ではどうですか。
"""


def adam_step(p, g, m, v, t, lr=1e-3, b1=0.9, b2=0.999, eps=1e-8):
    m = b1 * m + (1 - b1) * g
    v = b2 * v + (1 - b2) * g**2
    m_hat = m / (1 - torch.tensor(b1) ** t)
    v_hat = v / (1 - torch.tensor(b2) ** t)
    p = p - lr * m_hat / (v_hat.sqrt() + eps)
    return p, m, v
