def cross_entropy(logits, target):
    e = logits.exp()
    p = e / e.sum(0)
    losses = [-p[i, t].log() for i, t in enumerate(target)]
    return torch.stack(losses).mean()
