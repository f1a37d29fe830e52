"""Looks like the sum; it was never divided.
What turns a sum into a mean?

合計のようです。割り算がありません。
合計を平均にするには何をしますか。
"""


def mse(pred, target):
    if list(pred.shape) != list(target.shape):
        raise ValueError(f"shapes {tuple(pred.shape)} and {tuple(target.shape)}")
    error = pred - target
    return torch.sum(error * error)
