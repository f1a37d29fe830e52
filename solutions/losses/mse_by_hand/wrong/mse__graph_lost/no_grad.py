def mse(pred, target):
    if pred.shape != target.shape:
        raise ValueError(f"{tuple(pred.shape)} and {tuple(target.shape)}")
    with torch.no_grad():
        return ((pred - target) ** 2).mean()
