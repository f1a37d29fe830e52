import math


def cross_entropy(logits, target):
    if logits.dim() != 2 or target.dim() != 1 or logits.size(0) != target.size(0):
        raise ValueError("%s and %s" % (tuple(logits.size()), tuple(target.size())))
    losses = []
    for row, label in zip(logits.tolist(), target.tolist()):
        top = max(row)
        losses.append(math.log(sum(math.exp(z - top) for z in row)) + top - row[label])
    return torch.tensor(losses, dtype=logits.dtype, device=logits.device).mean()
