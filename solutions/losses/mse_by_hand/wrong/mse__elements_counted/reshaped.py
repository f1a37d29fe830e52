def mse(pred, target):
    n = pred.numel()
    if n != target.numel():
        raise ValueError("cannot compare " + str(tuple(pred.shape)) + " with " + str(tuple(target.shape)))
    target = target.reshape(pred.shape)
    return torch.square(pred - target).sum() / n
