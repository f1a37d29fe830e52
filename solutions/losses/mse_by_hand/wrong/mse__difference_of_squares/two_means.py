def mse(pred, target):
    a = pred.pow(2).mean()
    b = target.pow(2).mean()
    return a - b
