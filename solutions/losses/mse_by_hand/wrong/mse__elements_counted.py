"""Looks like only the numbers of elements were compared: both are 6 for (6, 1) and (6,).
Are two shapes equal because they hold equally many elements?

要素の個数だけを比べているようです。(6, 1) と (6,) はどちらも 6 個です。
要素の個数が同じなら、shape も同じだと言えますか。
"""


def mse(pred, target):
    if pred.numel() != target.numel():
        raise ValueError(f"{tuple(pred.shape)} and {tuple(target.shape)}")
    diff = pred.flatten() - target.flatten()
    return (diff**2).mean()
