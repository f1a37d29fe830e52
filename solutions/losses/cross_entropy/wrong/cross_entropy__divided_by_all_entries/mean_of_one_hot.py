def cross_entropy(logits, target):
    if logits.ndim != 2 or target.shape != logits.shape[:1]:
        raise ValueError(f"{tuple(logits.shape)} does not fit {tuple(target.shape)}")
    one_hot = torch.zeros_like(logits)
    one_hot[torch.arange(len(target)), target] = 1
    return -(one_hot * logits.log_softmax(1)).mean()
