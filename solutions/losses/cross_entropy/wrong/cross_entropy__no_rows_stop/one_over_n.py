def cross_entropy(logits, target):
    if logits.dim() != 2 or target.dim() != 1 or logits.size(0) != target.size(0):
        raise ValueError("%s and %s" % (tuple(logits.size()), tuple(target.size())))
    weight = 1 / len(target)
    return -(weight * logits.log_softmax(1).gather(1, target[:, None])).sum()
