def cross_entropy(logits, target):
    if logits.ndim != 2 or target.shape != logits.shape[:1]:
        raise ValueError(f"{tuple(logits.shape)} does not fit {tuple(target.shape)}")
    chosen = logits.gather(1, target[:, None]).squeeze(1)
    return torch.logsumexp(logits, dim=1) - chosen
