"""The inner sides were kept; they are the ones that vanish.
How many rows and how many columns does (2, 3)(3, 4) give?

内側のサイズが残っています。内側は消える方です。
(2, 3)(3, 4) の結果は、何行何列ですか。
"""


def product_shape(a, b):
    if a[1] != b[0]:
        raise ValueError(f"{a} x {b}: the sizes do not match")
    return (a[1], b[0])
