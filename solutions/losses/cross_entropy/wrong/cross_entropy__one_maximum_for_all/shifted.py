def cross_entropy(logits, target):
    if logits.ndim != 2 or target.shape != logits.shape[:1]:
        raise ValueError(f"{tuple(logits.shape)} does not fit {tuple(target.shape)}")
    z = logits - logits.max() if logits.numel() else logits
    log_p = z - z.exp().sum(1, keepdim=True).log()
    rows = torch.arange(len(target), device=logits.device)
    return -log_p[rows, target].mean()
