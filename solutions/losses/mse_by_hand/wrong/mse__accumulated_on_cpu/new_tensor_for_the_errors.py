def mse(pred, target):
    if pred.shape != target.shape:
        raise ValueError(f"{tuple(pred.shape)} {tuple(target.shape)}")
    error = torch.zeros(pred.size())
    error += pred
    error -= target
    return torch.mean(error**2)
