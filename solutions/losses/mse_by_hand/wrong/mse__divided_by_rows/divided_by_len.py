def mse(pred, target):
    squared_error = (pred - target) ** 2
    return squared_error.sum() / len(pred)
