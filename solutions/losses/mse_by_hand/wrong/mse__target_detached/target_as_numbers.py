def mse(pred, target):
    if pred.shape != target.shape:
        raise ValueError(f"{tuple(pred.shape)} and {tuple(target.shape)}")
    with torch.no_grad():
        right = target.clone()
    pred.grad = None
    return torch.square(pred - right).mean()
