def cross_entropy(logits, target):
    p = torch.softmax(logits, dim=1)
    return -torch.log(p[target]).mean()
