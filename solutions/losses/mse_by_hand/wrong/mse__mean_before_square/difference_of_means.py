def mse(pred, target):
    return (pred.mean() - target.mean()) ** 2
