def cross_entropy(logits, target):
    if logits.dim() != 2 or target.dim() != 1 or logits.size(0) != target.size(0):
        raise ValueError("%s and %s" % (tuple(logits.size()), tuple(target.size())))
    column = target.unsqueeze_(1)
    chosen = column == torch.arange(logits.shape[1], device=logits.device)
    return -(chosen * logits.log_softmax(1)).sum(1).mean()
