def mse(pred, target):
    batch = pred.size(0)
    if target.size(0) != batch:
        raise ValueError(f"{tuple(pred.shape)} and {tuple(target.shape)}")
    return torch.mean(torch.square(target - pred))
