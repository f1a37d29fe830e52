def mse(pred, target):
    if len(pred.shape) != len(target.shape):
        raise ValueError(f"shapes {tuple(pred.shape)}, {tuple(target.shape)}")
    return torch.mean(torch.square(target - pred))
