"""Looks like a division by the columns only.
The sum runs over rows and columns; what does it have to be divided by?

列数だけで割っているようです。
合計は行と列の両方にわたります。何で割るとよいですか。
"""


def mse(pred, target):
    if pred.size() != target.size():
        raise ValueError(f"{tuple(pred.size())} != {tuple(target.size())}")
    n = pred.size(-1)
    squares = torch.square(pred - target)
    return squares.sum() / n
