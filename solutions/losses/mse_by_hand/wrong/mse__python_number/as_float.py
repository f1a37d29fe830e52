def mse(pred, target):
    loss = torch.mean((pred - target) ** 2)
    return float(loss)
