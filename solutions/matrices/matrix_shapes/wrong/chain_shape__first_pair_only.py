"""Looks like only the first pair is checked.
After the first product, what meets the third matrix?

最初の組だけを確かめているようです。
最初の積の後、3 つ目の行列と出会うのは何ですか。
"""


def chain_shape(shapes):
    if not shapes:
        raise ValueError("the list is empty")
    if len(shapes) > 1 and shapes[0][1] != shapes[1][0]:
        raise ValueError(f"{shapes[0]} does not fit {shapes[1]}")
    return shapes[0][0], shapes[-1][1]
