def mse(pred, target):
    if pred.shape != target.shape:
        raise ValueError(f"{tuple(pred.shape)} and {tuple(target.shape)}")
    loss = torch.mean(torch.square(pred - target))
    loss.backward()
    return loss
