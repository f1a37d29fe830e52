def cross_entropy(logits, target):
    if logits.ndim != 2 or target.shape != logits.shape[:1]:
        raise ValueError(f"{tuple(logits.shape)} does not fit {tuple(target.shape)}")
    rows = torch.arange(len(target), device=logits.device)
    return (logits[rows, target] - logits.logsumexp(dim=1)).mean()
