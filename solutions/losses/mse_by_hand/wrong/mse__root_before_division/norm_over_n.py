def mse(pred, target):
    return torch.norm(pred - target) / pred.numel()
