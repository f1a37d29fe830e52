"""Looks like the last matrix is compared to the first one, too.
Which shape is `shapes[i - 1]` when `i` is 0?

最後の行列と最初の行列も比べているようです。
`i` が 0 のとき、`shapes[i - 1]` はどの shape ですか。
"""


def chain_shape(shapes):
    if not shapes:
        raise ValueError("no shapes")
    for i in range(len(shapes)):
        if shapes[i - 1][1] != shapes[i][0]:
            raise ValueError(f"{shapes[i - 1]} and {shapes[i]} do not fit")
    return (shapes[0][0], shapes[-1][1])
