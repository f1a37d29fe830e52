def cross_entropy(logits, target):
    if logits.dim() != 2 or target.dim() != 1 or logits.size(0) != target.size(0):
        raise ValueError("%s and %s" % (tuple(logits.size()), tuple(target.size())))
    log_p = logits.flatten().log_softmax(dim=0).reshape(logits.shape)
    rows = torch.arange(len(target), device=logits.device)
    return -log_p[rows, target].mean()
