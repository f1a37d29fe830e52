def cross_entropy(logits, target):
    p = torch.softmax(logits, dim=1)
    p_right = p[torch.arange(len(target), device=p.device), target]
    return torch.log(p_right).mean()
