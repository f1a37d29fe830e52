def mse(pred, target):
    total = 0
    for i, (x, y) in enumerate(zip(pred.flatten(), target.flatten())):
        total = total + (x - y) ** 2
    return total / i
