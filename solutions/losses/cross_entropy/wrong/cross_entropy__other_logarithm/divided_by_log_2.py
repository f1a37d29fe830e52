import math


def cross_entropy(logits, target):
    if logits.dim() != 2 or target.dim() != 1 or logits.size(0) != target.size(0):
        raise ValueError("%s and %s" % (tuple(logits.size()), tuple(target.size())))
    rows = torch.arange(len(target), device=logits.device)
    nats = logits.logsumexp(1) - logits[rows, target]
    return nats.mean() / math.log(2)
