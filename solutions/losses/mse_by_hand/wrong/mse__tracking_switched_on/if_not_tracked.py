def mse(pred, target):
    if pred.shape != target.shape:
        raise ValueError(f"{tuple(pred.shape)} and {tuple(target.shape)}")
    if not pred.requires_grad:
        pred.requires_grad_(True)
    return torch.mean(torch.square(pred - target))
