def cross_entropy(logits, target):
    if logits.dim() != 2 or target.dim() != 1 or logits.size(0) != target.size(0):
        raise ValueError("%s and %s" % (tuple(logits.size()), tuple(target.size())))
    log_z = logits.log()
    return -log_z[torch.arange(len(target), device=logits.device), target].mean()
