"""Looks like only the first and the last matrix are compared.
Which two matrices are multiplied first in a chain of three?

最初と最後の行列だけを比べているようです。
行列が 3 つのとき、最初にかけるのはどの 2 つですか。
"""


def chain_shape(shapes):
    if not shapes:
        raise ValueError("no shapes")
    if len(shapes) == 1:
        return shapes[0]
    first, last = shapes[0], shapes[-1]
    if first[1] != last[0]:
        raise ValueError(f"{first} and {last} do not fit")
    return (first[0], last[1])
