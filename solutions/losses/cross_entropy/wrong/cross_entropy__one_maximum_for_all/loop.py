def cross_entropy(logits, target):
    if len(logits.shape) != 2 or tuple(target.shape) != (logits.shape[0],):
        raise ValueError("shapes " + str(tuple(logits.shape)) + " and " + str(tuple(target.shape)))
    total = torch.zeros((), dtype=logits.dtype, device=logits.device)
    for row, label in zip(logits, target):
        z = row - logits.max()
        total = total + z.exp().sum().log() - z[label]
    return total / len(target)
