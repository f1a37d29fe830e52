def cross_entropy(logits, target):
    if len(logits.shape) != 2 or tuple(target.shape) != (logits.shape[0],):
        raise ValueError("shapes " + str(tuple(logits.shape)) + " and " + str(tuple(target.shape)))
    target.unsqueeze_(-1)
    right = logits.gather(1, target).squeeze(1)
    return (logits.logsumexp(1) - right).mean()
