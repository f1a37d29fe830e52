"""Looks like the mean absolute error: not squared.
What does the S of MSE stand for?

平均絶対誤差のようです。2 乗していません。
MSE の S は何の頭文字ですか。
"""


def mse(pred, target):
    if pred.shape != target.shape:
        raise ValueError(f"different shapes: {tuple(pred.shape)}, {tuple(target.shape)}")
    errors = (pred - target).abs()
    return errors.mean()
