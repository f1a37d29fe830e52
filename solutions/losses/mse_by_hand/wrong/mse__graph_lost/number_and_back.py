def mse(pred, target):
    if pred.shape != target.shape:
        raise ValueError(f"{tuple(pred.shape)} and {tuple(target.shape)}")
    loss = ((pred - target) ** 2).mean().item()
    return torch.tensor(loss, device=pred.device)
