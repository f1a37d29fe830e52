"""Looks like a plus instead of a minus.
What should the loss be when prediction and target are equal?

− ではなく + のようです。
予測と正解が等しいとき、損失はいくつになるとよいですか。
"""


def mse(pred, target):
    if pred.shape != target.shape:
        raise ValueError(f"pred: {tuple(pred.shape)} target: {tuple(target.shape)}")
    return ((pred + target) ** 2).mean()
