def cross_entropy(logits, target):
    if logits.dim() != 2 or target.dim() != 1 or logits.size(0) != target.size(0):
        raise ValueError("%s and %s" % (tuple(logits.size()), tuple(target.size())))
    if logits.shape[0] == 0:
        return torch.zeros((), dtype=logits.dtype, device=logits.device)
    return torch.mean(-torch.log_softmax(logits, 1).gather(1, target.reshape(-1, 1)))
