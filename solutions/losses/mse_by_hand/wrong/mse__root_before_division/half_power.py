def mse(pred, target):
    if pred.shape != target.shape:
        raise ValueError(f"{tuple(pred.shape)} and {tuple(target.shape)}")
    d = (pred - target).flatten()
    return (d @ d) ** 0.5 / len(d)
