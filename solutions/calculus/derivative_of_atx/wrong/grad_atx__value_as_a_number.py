"""Looks like the number aᵗx; the question is its gradient, a column.
How much does aᵗx change when only x₁ grows?

aᵗx の値 (1 つの数) のようです。求めるのはその勾配で、縦ベクトルです。
x₁ だけを増やすと、aᵗx はどれだけ変わりますか。
"""


def grad_atx(a, x):
    if a.shape != x.shape or a.shape[1:] != (1,):
        raise ValueError(f"columns expected: {tuple(a.shape)}, {tuple(x.shape)}")
    product = a * x.detach()
    return product.sum()
