"""All numbers are right; the gradient is a column (n, 1), not (n,).
Which operation took the second axis away?

数はすべて正しいです。勾配の shape は (n,) ではなく、縦ベクトルの (n, 1) です。
2 本目の軸をなくした操作はどれですか。
"""


def grad_quadratic(Q, x):
    v = x[:, 0]
    return Q @ v + v @ Q
