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
    return product_shape(shapes[0], shapes[1])
