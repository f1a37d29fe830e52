def cross_entropy(logits, target):
    if target.ndim != 1 or len(target) != len(logits):
        raise ValueError(f"{tuple(logits.shape)} and {tuple(target.shape)} do not match")
    rows = torch.arange(len(target), device=logits.device)
    return (logits.logsumexp(-1) - logits[rows, target]).mean()
