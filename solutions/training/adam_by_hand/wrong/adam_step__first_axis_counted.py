"""A loop over `len(p)` stops at a tensor with no axes.
What does `len(p)` say for `torch.tensor(2.5)`?

`len(p)` によるループは、軸のないテンソルで止まります。
`torch.tensor(2.5)` のとき、`len(p)` はどうなりますか。
"""


def adam_step(p, g, m, v, t, lr=1e-3, b1=0.9, b2=0.999, eps=1e-8):
    new_p, new_m, new_v = torch.empty_like(p), torch.empty_like(m), torch.empty_like(v)
    for i in range(len(p)):
        new_m[i] = b1 * m[i] + (1 - b1) * g[i]
        new_v[i] = b2 * v[i] + (1 - b2) * g[i] ** 2
        m_hat = new_m[i] / (1 - b1**t)
        v_hat = new_v[i] / (1 - b2**t)
        new_p[i] = p[i] - lr * m_hat / (v_hat.sqrt() + eps)
    return new_p, new_m, new_v
