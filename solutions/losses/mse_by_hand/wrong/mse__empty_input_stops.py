"""Stops at an empty input: Python refuses to divide by 0, also 0 / 0.
Which of the two numbers could be a tensor, and what would it give there?

空の入力で止まります。Python では 0 で割れません。0 / 0 も同じです。
2 つの数のうち、テンソルにできるのはどちらですか。テンソルならどうなりますか。
"""


def mse(pred, target):
    if pred.shape != target.shape:
        raise ValueError(f"{tuple(pred.shape)} and {tuple(target.shape)} differ")
    total = 0
    for x, y in zip(pred.flatten(), target.flatten()):
        total = total + (x - y) ** 2
    return total / pred.numel()
