def mse(pred, target):
    if pred.shape != target.shape:
        raise ValueError(f"{tuple(pred.shape)} and {tuple(target.shape)}")
    total = torch.sum((pred - target) ** 2)
    if pred.numel() > 0:
        total = total / pred.numel()
    return total
