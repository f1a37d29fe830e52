def cross_entropy(logits, target):
    p = torch.exp(logits) / torch.exp(logits).sum()
    one_hot = torch.nn.functional.one_hot(target, logits.shape[1])
    return -(one_hot * p).sum(1).log().mean()
