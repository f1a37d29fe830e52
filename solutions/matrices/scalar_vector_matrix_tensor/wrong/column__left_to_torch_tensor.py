"""Whole numbers came out as int64; and the empty list has lost its second axis.
Which dtype does the prompt ask for, and can you ask for it by name?

整数だけのときの dtype が int64 です。空のリストでは 2 本目の軸もありません。
問題文にある dtype は何ですか。名前で指定できますか。
"""


def column(values):
    return torch.tensor([[v] for v in values])
