def cross_entropy(logits, target):
    if logits.shape[:1] != target.shape[:1]:
        raise ValueError("%s %s" % (tuple(logits.shape), tuple(target.shape)))
    one_hot = torch.nn.functional.one_hot(target, logits.shape[1])
    return -(one_hot * logits.log_softmax(1)).sum(1).mean()
