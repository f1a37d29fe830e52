"""Looks like the rule for sums: equal shapes.
Does (2, 3) times (3, 4) have a result?

和の条件 (shape が等しい) を使っているようです。
(2, 3) と (3, 4) の積はありますか。
"""


def can_multiply(a, b):
    return a == b
