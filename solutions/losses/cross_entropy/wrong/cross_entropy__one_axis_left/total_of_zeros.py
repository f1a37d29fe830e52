def cross_entropy(logits, target):
    if logits.dim() != 2 or target.dim() != 1 or logits.size(0) != target.size(0):
        raise ValueError("%s and %s" % (tuple(logits.size()), tuple(target.size())))
    total = torch.zeros(1, dtype=logits.dtype, device=logits.device)
    for row, label in zip(logits, target):
        total = total - row.log_softmax(0)[label]
    return total / len(target)
