def mse(pred, target):
    total = torch.sum(pred - target)
    return total * total / pred.numel()
