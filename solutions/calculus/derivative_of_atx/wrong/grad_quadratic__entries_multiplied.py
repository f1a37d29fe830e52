"""Looks like `*`, which multiplies entry by entry; a matrix product is needed.
Which operator is the matrix product in Python?

要素ごとの積 `*` のようです。必要なのは行列の積です。
Python で行列の積の演算子はどれですか。
"""


def grad_quadratic(Q, x):
    return (Q + Q.T) * x
