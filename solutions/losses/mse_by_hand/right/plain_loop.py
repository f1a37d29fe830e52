def mse(pred, target):
    if pred.ndim != target.ndim or any(a != b for a, b in zip(pred.shape, target.shape)):
        raise ValueError("the shapes " + str(tuple(pred.shape)) + " and " + str(tuple(target.shape)) + " differ")
    total = torch.zeros((), dtype=pred.dtype, device=pred.device)
    count = 0
    for p, t in zip(pred.flatten(), target.flatten()):
        total = total + (p - t) ** 2
        count += 1
    return total / count
