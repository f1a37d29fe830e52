def mse(pred, target):
    if pred.shape != target.shape:
        raise ValueError(f"{tuple(pred.shape)} and {tuple(target.shape)}")
    n = pred.numel()
    a, b = pred.view(n), target.view(n)
    return torch.sum((a - b) * (a - b)) / n
