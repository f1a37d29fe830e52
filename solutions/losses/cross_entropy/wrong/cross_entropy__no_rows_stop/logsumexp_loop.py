def cross_entropy(logits, target):
    if logits.ndim != 2 or target.ndim != 1 or len(logits) != len(target):
        raise ValueError(f"logits {tuple(logits.shape)}, target {tuple(target.shape)}")
    losses = [torch.logsumexp(row, 0) - row[label] for row, label in zip(logits, target)]
    return sum(losses) / len(losses)
