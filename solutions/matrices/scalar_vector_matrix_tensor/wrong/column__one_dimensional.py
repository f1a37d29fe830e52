"""The result has one axis, so it has no direction; `.T` does not give it one.
Which shape does a column of three numbers have?

戻り値の軸は 1 本なので、向きがありません。`.T` を使っても変わりません。
数が 3 個の縦ベクトルの shape は何ですか。
"""


def column(values):
    return torch.tensor(values, dtype=torch.float32)
