def cross_entropy(logits, target):
    if logits.dim() != 2 or target.dim() != 1 or logits.size(0) != target.size(0):
        raise ValueError("%s and %s" % (tuple(logits.size()), tuple(target.size())))
    p = torch.exp(logits.log_softmax(1))
    rows = torch.arange(len(target), device=logits.device)
    return -torch.log(p[rows, target].sum() / len(target))
