"""Looks like the words are in a dict, which has none for four axes.
What can a dict answer for a key that it does not have?

言葉が辞書 (dict) に入っているようです。4 本のときの言葉がありません。
辞書にないキーのとき、何を返せばよいですか。
"""


def kind(t):
    return {0: "scalar", 1: "vector", 2: "matrix", 3: "tensor"}[t.dim()]
