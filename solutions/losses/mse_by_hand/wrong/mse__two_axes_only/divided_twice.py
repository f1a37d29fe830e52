def mse(pred, target):
    if pred.shape != target.shape:
        raise ValueError(f"{tuple(pred.shape)} and {tuple(target.shape)}")
    rows, columns = pred.shape[0], pred.shape[1]
    error = pred - target
    return torch.sum(error * error) / rows / columns
