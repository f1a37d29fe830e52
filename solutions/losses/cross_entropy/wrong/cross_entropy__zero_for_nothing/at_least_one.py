def cross_entropy(logits, target):
    if len(logits.shape) != 2 or tuple(target.shape) != (logits.shape[0],):
        raise ValueError("shapes " + str(tuple(logits.shape)) + " and " + str(tuple(target.shape)))
    rows = torch.arange(len(target), device=logits.device)
    return (logits.logsumexp(1) - logits[rows, target]).sum() / max(len(target), 1)
