def cross_entropy(logits, target):
    if logits.ndim != 2 or target.ndim != 1 or len(logits) != len(target):
        raise ValueError(f"logits {tuple(logits.shape)}, target {tuple(target.shape)}")
    p = torch.softmax(logits, 1).clamp(min=1e-10)
    one_hot = torch.nn.functional.one_hot(target, logits.shape[1])
    return -(one_hot * p.log()).sum(1).mean()
