def cross_entropy(logits, target):
    labels = target.flatten()
    if logits.ndim != 2 or len(labels) != len(logits):
        raise ValueError(f"{tuple(logits.shape)} / {tuple(target.shape)}")
    rows = torch.arange(len(labels), device=logits.device)
    return (logits.logsumexp(1) - logits[rows, labels]).mean()
