def cross_entropy(logits, target):
    if logits.dim() != 2 or target.dim() != 1 or logits.size(0) != target.size(0):
        raise ValueError("%s and %s" % (tuple(logits.size()), tuple(target.size())))
    shifted = logits - logits.amax(1, keepdim=True)
    log_p = logits - torch.logsumexp(shifted, 1, keepdim=True)
    rows = torch.arange(len(target), device=logits.device)
    return -log_p[rows, target].mean()
