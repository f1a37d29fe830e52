def mse(pred, target):
    if pred.shape != target.shape:
        raise ValueError(f"{tuple(pred.shape)} and {tuple(target.shape)}")
    p, t = pred.detach(), target.detach()
    return torch.square(p - t).mean()
