"""Looks like tracking was switched on in pred, which is the caller's tensor.
Who decides whether pred is tracked: this function, or the code that made pred?

呼び出し側のテンソル pred の追跡を、ここでオンにしているようです。
pred を追跡するかどうかを決めるのは、この関数ですか。それとも pred を作った側ですか。
"""


def mse(pred, target):
    if pred.shape != target.shape:
        raise ValueError(f"{tuple(pred.shape)} and {tuple(target.shape)} differ")
    pred.requires_grad_()
    return ((pred - target) ** 2).mean()
