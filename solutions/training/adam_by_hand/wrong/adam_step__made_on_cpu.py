"""On another device the inputs meet a tensor that was made on the CPU.
Where does a new tensor live if nothing says where?

別の device では、CPU で作ったテンソルと入力が混ざります。
置き場所を指定しないと、新しいテンソルはどこに作られますか。
"""


def adam_step(p, g, m, v, t, lr=1e-3, b1=0.9, b2=0.999, eps=1e-8):
    small = torch.full(p.shape, eps, dtype=p.dtype)
    m = b1 * m + (1 - b1) * g
    v = b2 * v + (1 - b2) * g**2
    m_hat = m / (1 - b1**t)
    v_hat = v / (1 - b2**t)
    p = p - lr * m_hat / (v_hat.sqrt() + small)
    return p, m, v
