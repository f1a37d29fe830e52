"""Looks like a list of words is indexed with the number of axes: it has no word for four axes.
Which word belongs to four axes, and how does your code get to it?

言葉のリストを、軸の本数で引いているようです。4 本のときの言葉がありません。
軸が 4 本のときの言葉はどれですか。コードはどうやってその言葉にたどり着きますか。
"""


def kind(t):
    return ["scalar", "vector", "matrix", "tensor"][t.dim()]
