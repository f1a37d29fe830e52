def cross_entropy(logits, target):
    if len(logits.shape) != 2 or tuple(target.shape) != (logits.shape[0],):
        raise ValueError("shapes " + str(tuple(logits.shape)) + " and " + str(tuple(target.shape)))
    z = logits.detach()
    rows = torch.arange(len(target), device=z.device)
    return (z.logsumexp(1) - z[rows, target]).mean()
