"""One value per row; the loss is one number.
Over which axes did the mean run, and which one is left?

行ごとに 1 つの値です。損失は 1 つの数です。
平均したのはどの軸で、残っているのはどの軸ですか。
"""


def mse(pred, target):
    if pred.shape != target.shape:
        raise ValueError(f"pred has shape {tuple(pred.shape)}, target has shape {tuple(target.shape)}")
    squared_error = (pred - target) ** 2
    loss = squared_error.mean(dim=-1)
    return loss
