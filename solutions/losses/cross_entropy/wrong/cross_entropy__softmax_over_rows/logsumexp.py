def cross_entropy(logits, target):
    if logits.ndim != 2 or target.shape != logits.shape[:1]:
        raise ValueError(f"{tuple(logits.shape)} does not fit {tuple(target.shape)}")
    log_p = logits - torch.logsumexp(logits, 0)
    rows = torch.arange(len(target), device=logits.device)
    return -log_p[rows, target].mean()
