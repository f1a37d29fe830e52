"""Looks like half of it; this definition has no ½.
Which number does the formula divide by, n or 2n?

その半分のようです。この定義に ½ はありません。
式が割っているのは n ですか、それとも 2n ですか。
"""


def mse(pred, target):
    if not pred.shape == target.shape:
        raise ValueError(f"pred {tuple(pred.shape)} / target {tuple(target.shape)}")
    n = pred.numel()
    return (1 / 2) * (pred - target).pow(2).sum() / n
