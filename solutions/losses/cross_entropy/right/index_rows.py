def cross_entropy(logits, target):
    if len(logits.shape) != 2 or len(target.shape) != 1 or logits.shape[0] != target.shape[0]:
        raise ValueError(f"cannot use logits of shape {tuple(logits.shape)} with target of shape {tuple(target.shape)}")
    rows = torch.arange(logits.shape[0], device=logits.device)
    losses = torch.logsumexp(logits, dim=1) - logits[rows, target]
    return losses.mean()
