def mse(pred, target):
    if tuple(pred.shape) != tuple(target.shape):
        raise ValueError("shapes: " + str(tuple(pred.shape)) + str(tuple(target.shape)))
    n = len(pred[0])
    total = 0
    for i in range(len(pred)):
        for j in range(n):
            total = total + (pred[i][j] - target[i][j]) ** 2
    return total / n
