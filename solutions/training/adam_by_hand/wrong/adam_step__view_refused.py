"""`view` refuses tensors whose elements are not side by side, such as a transposed one.
Which relative of `view` copies where it has to?

`view` は、転置したテンソルのように要素が順に並んでいないテンソルを受け付けません。
必要なときにコピーしてくれる、`view` によく似たメソッドはどれですか。
"""


def adam_step(p, g, m, v, t, lr=1e-3, b1=0.9, b2=0.999, eps=1e-8):
    shape = p.shape
    p, g, m, v = p.view(-1), g.view(-1), m.view(-1), v.view(-1)
    m = b1 * m + (1 - b1) * g
    v = b2 * v + (1 - b2) * g**2
    m_hat = m / (1 - b1**t)
    v_hat = v / (1 - b2**t)
    p = p - lr * m_hat / (v_hat.sqrt() + eps)
    return p.view(shape), m.view(shape), v.view(shape)
