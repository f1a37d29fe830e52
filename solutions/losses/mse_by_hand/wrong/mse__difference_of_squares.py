"""Looks like squared first, subtracted after.
For prediction 2 and target 3: is (2 − 3)² the same as 2² − 3²?

先に 2 乗してから引いているようです。
予測 2、正解 3 のとき、(2 − 3)² と 2² − 3² は同じですか。
"""


def mse(pred, target):
    p_shape, t_shape = tuple(pred.shape), tuple(target.shape)
    if p_shape != t_shape:
        raise ValueError(f"shapes do not match: {p_shape} {t_shape}")
    return torch.mean(pred**2 - target**2)
