def cross_entropy(logits, target):
    p = torch.softmax(logits, dim=1)
    losses = [-torch.log(p[i][target[i] - 1]) for i in range(len(p))]
    return sum(losses) / len(losses)
