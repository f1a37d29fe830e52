def mse(pred, target):
    if pred.shape != target.shape:
        raise ValueError(f"{tuple(pred.shape)} and {tuple(target.shape)}")
    a, b = pred.flatten(), target.flatten()
    loss, count = 0, 0
    for i in range(len(a)):
        loss += (a[i] - b[i]) ** 2
        count += 1
    return loss / count
