def cross_entropy(logits, target):
    if logits.ndim != 2 or target.shape != logits.shape[:1]:
        raise ValueError(f"{tuple(logits.shape)} does not fit {tuple(target.shape)}")
    with torch.no_grad():
        log_total = logits.logsumexp(1)
    rows = torch.arange(len(target), device=logits.device)
    return (log_total - logits[rows, target]).mean()
