def cross_entropy(logits, target):
    p = torch.exp(logits) / torch.exp(logits).sum(1, keepdim=True)
    one_hot = torch.nn.functional.one_hot(target, logits.shape[1])
    return -(one_hot * p.log()).mean(dim=1).sum()
