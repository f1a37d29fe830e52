"""Looks like the last pair is not checked.
Which numbers does `range(len(shapes) - 2)` count for four shapes?

最後の組が確かめられていないようです。
shape が 4 つのとき、`range(len(shapes) - 2)` はどの数を数えますか。
"""


def chain_shape(shapes):
    if len(shapes) == 0:
        raise ValueError("no shapes")
    for i in range(len(shapes) - 2):
        if shapes[i][1] != shapes[i + 1][0]:
            raise ValueError(f"{shapes[i]} and {shapes[i + 1]}")
    return (shapes[0][0], shapes[-1][1])
