def mse(pred, target):
    if pred.shape != target.shape:
        raise ValueError(f"{tuple(pred.shape)} and {tuple(target.shape)}")
    squared = torch.square(pred - target).flatten()
    return torch.sum(squared) / (len(squared) - 1)
