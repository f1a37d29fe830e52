def mse(pred, target):
    loss = 0
    for p, t in zip(pred.flatten(), target.flatten()):
        loss += (p - t) ** 2
    return loss
