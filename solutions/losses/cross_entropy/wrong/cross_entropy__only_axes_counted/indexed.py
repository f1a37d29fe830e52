def cross_entropy(logits, target):
    if len(logits.shape) != 2 or len(target.shape) != 1:
        raise ValueError(f"shapes {tuple(logits.shape)} {tuple(target.shape)}")
    rows = torch.arange(len(logits), device=logits.device)
    return (logits.logsumexp(1) - logits[rows, target]).mean()
