def mse(pred, target):
    if pred.shape != target.shape:
        raise ValueError(f"{tuple(pred.shape)} {tuple(target.shape)}")
    diff = pred.to("cpu") - target.to("cpu")
    return (diff * diff).sum() / diff.numel()
