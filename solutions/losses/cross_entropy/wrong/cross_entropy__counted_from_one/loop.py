def cross_entropy(logits, target):
    if logits.ndim != 2 or target.shape != logits.shape[:1]:
        raise ValueError(f"{tuple(logits.shape)} does not fit {tuple(target.shape)}")
    total = 0
    for row, label in zip(logits, target):
        total = total + torch.logsumexp(row, 0) - row[label - 1]
    return total / len(target)
