"""Looks like rows times columns as the number of elements: right for two axes only.
How many elements has a tensor of shape (2, 3, 4), and what counts them all?

行数 × 列数を要素数としているようです。軸が 2 本のときだけ正しくなります。
shape が (2, 3, 4) のとき要素はいくつで、それを数えるものは何ですか。
"""


def mse(pred, target):
    if pred.shape != target.shape:
        raise ValueError(f"{tuple(pred.shape)} and {tuple(target.shape)} differ")
    n = pred.shape[0] * pred.shape[1]
    return ((pred - target) ** 2).sum() / n
