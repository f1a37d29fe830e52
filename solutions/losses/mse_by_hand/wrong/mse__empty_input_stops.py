"""Stops at an empty input: the loop never runs, and Python refuses 0 / 0.
What is in the variable before the loop, and what would a tensor give there?

空の入力で止まります。ループが一度も回らず、Python では 0 / 0 がエラーになります。
ループの前の変数には何が入っていますか。テンソルならどうなりますか。
"""


def mse(pred, target):
    if pred.shape != target.shape:
        raise ValueError(f"{tuple(pred.shape)} and {tuple(target.shape)} differ")
    total = 0
    for x, y in zip(pred.flatten(), target.flatten()):
        total = total + (x - y) ** 2
    return total / pred.numel()
