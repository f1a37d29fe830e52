"""A loop over the elements of p stops at a tensor with no axes.
What does `for x in p` say for `torch.tensor(2.5)`?

p の要素についてのループは、軸のないテンソルで止まります。
`torch.tensor(2.5)` のとき、`for x in p` はどうなりますか。
"""


def adam_step(p, g, m, v, t, lr=1e-3, b1=0.9, b2=0.999, eps=1e-8):
    new_p, new_m, new_v = [], [], []
    for x, y, a, b in zip(p, g, m, v):
        a = b1 * a + (1 - b1) * y
        b = b2 * b + (1 - b2) * y**2
        m_hat = a / (1 - b1**t)
        v_hat = b / (1 - b2**t)
        new_p.append(x - lr * m_hat / (v_hat.sqrt() + eps))
        new_m.append(a)
        new_v.append(b)
    return torch.stack(new_p), torch.stack(new_m), torch.stack(new_v)
