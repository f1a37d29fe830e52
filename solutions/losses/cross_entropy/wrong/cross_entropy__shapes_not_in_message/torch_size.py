def cross_entropy(logits, target):
    if logits.dim() != 2 or target.dim() != 1 or logits.size(0) != target.size(0):
        raise ValueError("wrong shapes: got " + repr(list(logits.shape)) + " and " + repr(list(target.shape)))
    return torch.mean(-torch.log_softmax(logits, 1).gather(1, target[:, None]))
