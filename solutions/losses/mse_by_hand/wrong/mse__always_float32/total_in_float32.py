def mse(pred, target):
    if pred.shape != target.shape:
        raise ValueError(f"{tuple(pred.shape)} and {tuple(target.shape)}")
    squares = torch.square(pred - target)
    total = torch.sum(squares, dtype=torch.float32)
    return total / squares.numel()
