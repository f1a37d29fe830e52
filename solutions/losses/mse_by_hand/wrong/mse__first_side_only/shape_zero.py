def mse(pred, target):
    if pred.shape[0] != target.shape[0]:
        raise ValueError("shapes " + str(tuple(pred.shape)) + " and " + str(tuple(target.shape)))
    error = pred - target
    return (error * error).sum() / error.numel()
