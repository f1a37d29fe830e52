def mse(pred, target):
    if pred.shape != target.shape:
        raise ValueError("The shapes differ!")
    error = pred - target
    return (error * error).sum() / error.numel()
