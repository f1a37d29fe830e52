def cross_entropy(logits, target):
    if logits.dim() != 2 or target.dim() != 1 or logits.size(0) != target.size(0):
        raise ValueError("%s and %s" % (tuple(logits.size()), tuple(target.size())))
    e = (logits - logits.max(dim=1, keepdim=True).values).exp()
    p = e / e.sum(dim=1, keepdim=True)
    rows = torch.arange(len(target), device=logits.device)
    return -torch.log(p[rows, target]).mean()
