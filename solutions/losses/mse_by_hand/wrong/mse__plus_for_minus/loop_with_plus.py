def mse(pred, target):
    if pred.shape != target.shape:
        raise ValueError(f"{tuple(pred.shape)} and {tuple(target.shape)}")
    total = sum((x + y) ** 2 for x, y in zip(pred.flatten(), target.flatten()))
    return total / pred.numel()
