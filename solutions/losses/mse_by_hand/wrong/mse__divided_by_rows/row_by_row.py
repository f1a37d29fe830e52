def mse(pred, target):
    total = 0
    rows = 0
    for p, t in zip(pred, target):
        total = total + torch.sum((p - t) * (p - t))
        rows += 1
    return total / rows
