def cross_entropy(logits, target):
    if logits.ndim != 2 or target.ndim != 1 or len(logits) != len(target):
        raise ValueError(f"logits {tuple(logits.shape)}, target {tuple(target.shape)}")
    if len(target) == 0:
        return torch.full((), float("nan"), dtype=logits.dtype, device=logits.device)
    losses = []
    for row, label in zip(logits, target):
        probability = torch.softmax(row, dim=0)[label]
        losses.append(-torch.log(probability))
    return torch.stack(losses).mean()
