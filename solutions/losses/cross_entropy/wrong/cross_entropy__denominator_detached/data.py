def cross_entropy(logits, target):
    if len(logits.shape) != 2 or tuple(target.shape) != (logits.shape[0],):
        raise ValueError("shapes " + str(tuple(logits.shape)) + " and " + str(tuple(target.shape)))
    total = logits.new_zeros(())
    for row, label in zip(logits, target):
        total = total + torch.logsumexp(row.data, 0) - row[label]
    return total / len(target)
