"""Looks like the length (norm) of the difference: a root, and no division.
Which of the steps square, add, divide and root are in the formula?

差の長さ (ノルム) のようです。平方根をとり、割り算がありません。
2 乗、合計、割り算、平方根のうち、式の中にあるのはどれですか。
"""


def mse(pred, target):
    if pred.shape != target.shape:
        raise ValueError(f"{tuple(pred.shape)} and {tuple(target.shape)} differ")
    return torch.linalg.norm(pred - target)
