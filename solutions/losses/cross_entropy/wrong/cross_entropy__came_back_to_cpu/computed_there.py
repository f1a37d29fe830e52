def cross_entropy(logits, target):
    if logits.ndim != 2 or target.ndim != 1 or len(logits) != len(target):
        raise ValueError(f"logits {tuple(logits.shape)}, target {tuple(target.shape)}")
    z, t = logits.cpu(), target.cpu()
    return (z.logsumexp(1) - z[torch.arange(len(t)), t]).mean()
