def cross_entropy(logits, target):
    if len(logits.shape) != 2 or tuple(target.shape) != (logits.shape[0],):
        raise ValueError("shapes " + str(tuple(logits.shape)) + " and " + str(tuple(target.shape)))
    ones = torch.ones(len(target), dtype=logits.dtype)
    right = logits.gather(1, target[:, None]).squeeze(1)
    return (ones * (logits.logsumexp(1) - right)).mean()
