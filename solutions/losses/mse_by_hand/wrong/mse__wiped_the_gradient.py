"""The value is right; the gradient that was kept in pred.grad is gone.
Who may still need what is in pred.grad?

値は正しいですが、pred.grad に入っていた勾配 (gradient) が消えています。
pred.grad の中身をまだ必要としているのは誰でしょうか。
"""


def mse(pred, target):
    if pred.shape != target.shape:
        raise ValueError(f"{tuple(pred.shape)} and {tuple(target.shape)} differ")
    if pred.grad is not None:
        pred.grad.zero_()
    return ((pred - target) ** 2).mean()
