def mse(pred, target):
    if pred.shape != target.shape:
        raise ValueError(f"{tuple(pred.shape)} and {tuple(target.shape)}")
    if pred.requires_grad:
        pred.grad = None
    return torch.mean(torch.square(pred - target))
