"""Looks like averaged first, squared after: errors cancel out.
What do the errors -1 and +1 give when they are averaged first?

先に平均し、後で 2 乗しているようです。誤差が打ち消し合います。
誤差 −1 と +1 を先に平均すると、何になりますか。
"""


def mse(pred, target):
    if pred.shape != target.shape:
        raise ValueError(f"{tuple(pred.shape)} and {tuple(target.shape)}")
    avg = torch.mean(pred - target)
    return avg**2
