def cross_entropy(logits, target):
    if logits.ndim != 2 or target.shape != logits.shape[:1]:
        raise ValueError(f"{tuple(logits.shape)} does not fit {tuple(target.shape)}")
    if logits.grad is not None:
        logits.grad.zero_()
    rows = torch.arange(len(target), device=logits.device)
    return (logits.logsumexp(1) - logits[rows, target]).mean()
