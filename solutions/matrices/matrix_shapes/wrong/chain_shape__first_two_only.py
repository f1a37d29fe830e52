"""Looks like the product of the first two only.
What is left to multiply after the first product?

最初の 2 つだけの積のようです。
最初の積の後に、かける行列は何が残っていますか。
"""


def chain_shape(shapes):
    if not shapes:
        raise ValueError("no matrices")
    if len(shapes) == 1:
        return shapes[0]
    a, b = shapes[0], shapes[1]
    if a[1] != b[0]:
        raise ValueError(f"{a} and {b} do not fit")
    return (a[0], b[1])
