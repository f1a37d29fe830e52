def cross_entropy(logits, target):
    if logits.ndim != 2 or target.shape != logits.shape[:1]:
        raise ValueError(f"{tuple(logits.shape)} does not fit {tuple(target.shape)}")
    log_probs = torch.log_softmax(logits, 1)
    picked = log_probs[target]
    return torch.mean(-picked)
