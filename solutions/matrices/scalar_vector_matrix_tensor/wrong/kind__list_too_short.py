"""Looks like a list of four words is indexed with the number of axes: it has none for four axes.
Which index should three axes, four and five all use?

4 つの言葉のリストを、軸の本数で引いているようです。4 本のときの言葉がありません。
軸が 3 本、4 本、5 本のとき、どれも同じ何番目を使えばよいですか。
"""


def kind(t):
    return ["scalar", "vector", "matrix", "tensor"][t.dim()]
