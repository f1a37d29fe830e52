def mse(pred, target):
    if pred.dim() != target.dim():
        raise ValueError("%s, %s" % (tuple(pred.shape), tuple(target.shape)))
    error = pred - target
    return (error * error).sum() / error.numel()
