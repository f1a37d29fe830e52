"""Looks like a matrix is compared to another one than its left neighbour.
After (2, 3)(3, 4), how many columns does the product have?

すぐ左の行列ではなく、別の行列と比べているところがあるようです。
(2, 3)(3, 4) の積の列数はいくつですか。
"""


def chain_shape(shapes):
    if not shapes:
        raise ValueError("no shapes")
    rows, columns = shapes[0]
    for shape in shapes[1:]:
        if shape[0] != columns:
            raise ValueError(f"{shape} does not fit")
    return rows, shapes[-1][1]
