def cross_entropy(logits, target):
    if logits.ndim != 2 or target.ndim != 1 or len(logits) != len(target):
        raise ValueError(f"logits {tuple(logits.shape)}, target {tuple(target.shape)}")
    z = logits.sub_(logits.amax(1, keepdim=True))
    rows = torch.arange(len(target), device=z.device)
    return (z.logsumexp(1) - z[rows, target]).mean()
