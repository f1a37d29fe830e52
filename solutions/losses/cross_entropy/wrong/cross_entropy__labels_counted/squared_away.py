def cross_entropy(logits, target):
    labels = torch.reshape(target, (-1,))
    if len(logits.shape) != 2 or labels.shape[0] != logits.shape[0]:
        raise ValueError("%s %s" % (tuple(logits.shape), tuple(target.shape)))
    losses = [-row.log_softmax(0)[label] for row, label in zip(logits, labels)]
    return torch.stack(losses).mean() if losses else logits.sum() * float("nan")
