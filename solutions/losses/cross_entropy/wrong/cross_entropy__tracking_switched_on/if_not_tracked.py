def cross_entropy(logits, target):
    if logits.ndim != 2 or target.shape != logits.shape[:1]:
        raise ValueError(f"{tuple(logits.shape)} does not fit {tuple(target.shape)}")
    if not logits.requires_grad:
        logits.requires_grad_(True)
    log_p = torch.log_softmax(logits, 1)
    return torch.mean(-log_p.gather(1, target.view(-1, 1)))
