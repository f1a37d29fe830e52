def mse(pred, target):
    n = len(pred)
    return sum((pred - target) ** 2) / n
