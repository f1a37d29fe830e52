"""All numbers are right; the gradient is a column (n, 1), not (n,).
Which operation took the second axis away?

数はすべて正しいです。勾配の shape は (n,) ではなく、縦ベクトルの (n, 1) です。
2 本目の軸をなくした操作はどれですか。
"""


def grad_atx(a, x):
    if a.shape != x.shape or a.dim() != 2 or a.shape[1] != 1:
        raise ValueError(f"two columns, please: {tuple(a.shape)}, {tuple(x.shape)}")
    gradient = a.flatten()
    return gradient.clone()
