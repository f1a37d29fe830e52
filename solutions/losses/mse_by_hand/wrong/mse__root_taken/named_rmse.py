def rmse(a, b):
    return torch.sqrt(torch.mean((a - b) ** 2))


def mse(pred, target):
    if pred.shape != target.shape:
        raise ValueError(f"{tuple(pred.shape)} is not {tuple(target.shape)}")
    return rmse(pred, target)
