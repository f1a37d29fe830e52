def mse(pred, target):
    if pred.shape != target.shape:
        raise ValueError(f"{tuple(pred.shape)} and {tuple(target.shape)}")
    diff = pred - target
    flat = diff.view(-1)
    return flat @ flat / len(flat)
