def mse(pred, target):
    match tuple(pred.shape), tuple(target.shape):
        case one, two if one != two:
            raise ValueError(f"{one} {two}")
    diff = (pred - target).reshape(-1)
    return torch.dot(diff, diff) / len(diff)
