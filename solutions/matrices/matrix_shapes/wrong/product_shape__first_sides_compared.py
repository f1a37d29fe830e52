"""Looks like the two sides of the first shape are compared with each other.
Which side of A has to agree with which side of B?

1 つ目の shape の 2 つのサイズどうしを比べているようです。
A のどのサイズが、B のどのサイズと同じでなければなりませんか。
"""


def product_shape(a, b):
    if a[0] != a[1]:
        raise ValueError(f"{a} and {b} do not fit")
    return a[0], b[1]
