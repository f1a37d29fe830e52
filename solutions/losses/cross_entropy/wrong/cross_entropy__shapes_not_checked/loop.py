def cross_entropy(logits, target):
    losses = [torch.logsumexp(row, 0) - row[label] for row, label in zip(logits, target)]
    return torch.stack(losses).mean() if losses else logits.sum() * float("nan")
