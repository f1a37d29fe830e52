def cross_entropy(logits, target):
    if logits.dim() != 2 or target.dim() != 1 or logits.size(0) != target.size(0):
        raise ValueError("%s and %s" % (tuple(logits.size()), tuple(target.size())))
    wanted = torch.eye(logits.shape[1], dtype=logits.dtype, device=logits.device)[target]
    return torch.square(torch.softmax(logits, -1) - wanted).mean()
