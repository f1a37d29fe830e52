def mse(pred, target):
    if pred.shape != target.shape:
        raise ValueError(f"{tuple(pred.shape)} and {tuple(target.shape)}")
    losses = []
    for p_row, t_row in zip(pred, target):
        losses.append(((p_row - t_row) ** 2).sum() / len(p_row))
    return torch.stack(losses)
