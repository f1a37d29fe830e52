"""Looks like the product of the last two only.
What does the product so far contribute to the next one?

最後の 2 つだけの積のようです。
そこまでの積は、次の積に何を残しますか。
"""


def chain_shape(shapes):
    if not shapes:
        raise ValueError("nothing to multiply")
    result = shapes[0]
    for i in range(len(shapes) - 1):
        if shapes[i][1] != shapes[i + 1][0]:
            raise ValueError(f"{shapes[i]} and {shapes[i + 1]} do not fit")
        result = (shapes[i][0], shapes[i + 1][1])
    return result
