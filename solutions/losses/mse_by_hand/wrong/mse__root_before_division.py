"""Looks like the root of the sum, divided by n.
Which step of the formula takes a root?

合計の平方根を n で割っているようです。
式の中に、平方根をとるところはありますか。
"""


def mse(pred, target):
    if pred.shape != target.shape:
        raise ValueError(f"{tuple(pred.shape)} and {tuple(target.shape)} differ")
    n = pred.numel()
    return torch.sqrt(((pred - target) ** 2).sum()) / n
