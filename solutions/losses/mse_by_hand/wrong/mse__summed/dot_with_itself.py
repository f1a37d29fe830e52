def mse(pred, target):
    if pred.shape != target.shape:
        raise ValueError(f"shapes {tuple(pred.shape)}, {tuple(target.shape)}")
    d = (pred - target).reshape(-1)
    return d @ d
