def cross_entropy(logits, target):
    p = 1 / (1 + torch.exp(-logits))
    losses = [-torch.log(row[label]) for row, label in zip(p, target)]
    return torch.stack(losses).mean()
