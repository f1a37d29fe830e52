"""p, m and v are written into, and they are the caller's own tensors.
Which operators make a new tensor instead of writing into an old one?

p と m と v に書き込んでいますが、これらは呼び出し側のテンソルです。
元のテンソルに書き込まず、新しいテンソルを作る演算子はどれですか。
"""


def adam_step(p, g, m, v, t, lr=1e-3, b1=0.9, b2=0.999, eps=1e-8):
    m.mul_(b1).add_(g, alpha=1 - b1)
    v.mul_(b2).addcmul_(g, g, value=1 - b2)
    denom = (v / (1 - b2**t)).sqrt().add_(eps)
    p.addcdiv_(m, denom, value=-lr / (1 - b1**t))
    return p, m, v
