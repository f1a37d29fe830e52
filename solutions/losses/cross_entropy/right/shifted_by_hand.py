def cross_entropy(logits, target):
    if logits.dim() != 2 or tuple(target.size()) != tuple(logits.size())[:1]:
        raise ValueError("logits " + str(tuple(logits.size())) + ", target " + str(tuple(target.size())))
    highest = logits.amax(dim=1, keepdim=True)
    shifted = logits - highest
    log_total = shifted.exp().sum(dim=1).log()
    right = shifted.gather(1, target.reshape(-1, 1)).squeeze(1)
    return torch.mean(log_total - right)
