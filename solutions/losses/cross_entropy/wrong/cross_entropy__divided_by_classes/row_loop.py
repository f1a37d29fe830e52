def cross_entropy(logits, target):
    if logits.dim() != 2 or target.dim() != 1 or logits.size(0) != target.size(0):
        raise ValueError("%s and %s" % (tuple(logits.size()), tuple(target.size())))
    total = 0
    for row, label in zip(logits, target):
        total = total + torch.logsumexp(row, 0) - row[label]
    return total / logits.size(-1)
