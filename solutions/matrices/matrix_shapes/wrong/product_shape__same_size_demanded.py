"""Looks like the rule for sums: equal shapes.
Does (2, 3) times (3, 4) have a result?

和の条件 (shape が等しい) を使っているようです。
(2, 3) と (3, 4) の積はありますか。
"""


def product_shape(a, b):
    if a != b:
        raise ValueError(f"sizes differ: {a}, {b}")
    rows, cols = a[0], b[1]
    return rows, cols
