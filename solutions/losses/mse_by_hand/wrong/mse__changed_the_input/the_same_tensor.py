def mse(pred, target):
    if pred.shape != target.shape:
        raise ValueError(f"{tuple(pred.shape)} and {tuple(target.shape)}")
    diff = pred
    diff -= target
    return torch.mean(diff * diff)
