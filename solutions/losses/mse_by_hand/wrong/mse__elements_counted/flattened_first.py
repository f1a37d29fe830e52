def mse(pred, target):
    p, t = pred.reshape(-1), target.reshape(-1)
    if p.shape != t.shape:
        raise ValueError(f"{tuple(pred.shape)} and {tuple(target.shape)}")
    diff = p - t
    return torch.dot(diff, diff) / len(diff)
