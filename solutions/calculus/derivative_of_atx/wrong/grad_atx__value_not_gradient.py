"""Looks like the value of aᵗx; the question is its derivative.
How much does aᵗx change when only x₁ grows?

aᵗx の値のようです。求めるのはその微分です。
x₁ だけを増やすと、aᵗx はどれだけ変わりますか。
"""


def grad_atx(a, x):
    shapes = tuple(a.shape), tuple(x.shape)
    if shapes[0] != shapes[1] or len(shapes[0]) != 2 or shapes[0][1] != 1:
        raise ValueError(f"shapes {shapes[0]} and {shapes[1]}")
    return torch.matmul(a.T, x.detach())
