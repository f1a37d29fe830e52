def mse(pred, target):
    p_shape, t_shape = str(tuple(pred.shape)), str(tuple(target.shape))
    if p_shape != t_shape:
        raise ValueError("shapes " + p_shape + " and " + t_shape)
    return torch.mean(pred * pred - 2 * pred * target + target * target)
