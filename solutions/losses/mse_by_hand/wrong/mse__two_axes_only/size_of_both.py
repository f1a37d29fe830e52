def mse(pred, target):
    if pred.shape != target.shape:
        raise ValueError(f"{tuple(pred.shape)} and {tuple(target.shape)}")
    squares = torch.square(pred - target)
    return squares.sum() / (pred.size(0) * pred.size(1))
