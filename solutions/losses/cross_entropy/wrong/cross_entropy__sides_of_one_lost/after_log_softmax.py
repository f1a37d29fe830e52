def cross_entropy(logits, target):
    if logits.ndim != 2 or target.shape != logits.shape[:1]:
        raise ValueError(f"{tuple(logits.shape)} does not fit {tuple(target.shape)}")
    z = torch.squeeze(logits)
    log_total = torch.logsumexp(z, dim=1)
    right = logits.gather(1, target[:, None]).squeeze(1)
    return (log_total - right).mean()
