def mse(pred, target):
    if pred.shape != target.shape:
        raise ValueError(f"{tuple(pred.shape)} vs {tuple(target.shape)}")
    per_example = ((pred - target) ** 2).sum(dim=1)
    return per_example.mean()
