"""The ends are right; a misfit in the middle was not seen.
Which pairs of neighbours are there in a list of three shapes?

両端は正しいですが、途中の不一致が確かめられていません。
shape が 3 つのリストには、隣どうしの組がいくつありますか。
"""


def chain_shape(shapes):
    if len(shapes) == 0:
        raise ValueError("no shapes")
    first, last = shapes[0], shapes[-1]
    return (first[0], last[1])
